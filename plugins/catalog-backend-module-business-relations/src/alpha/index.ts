/**
 * Our relations with titles in the catalog's model, for who wants them there.
 *
 * @packageDocumentation
 */
export { businessRelationsModel } from './businessRelationsModel';
export { catalogModuleBusinessRelationsModel as default } from './module';
