/**
 * Puts customers, orderers and account managers as relations on the entities of the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleBusinessRelations as default } from './module';
