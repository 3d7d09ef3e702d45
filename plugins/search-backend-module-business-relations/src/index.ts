/**
 * Cases and customers in Backstage's search, found by those who may read them.
 *
 * @packageDocumentation
 */
export { searchBusinessRelations as default } from './feature';
export { permissionsInSearch } from './permissions/permissionsServiceFactory';
