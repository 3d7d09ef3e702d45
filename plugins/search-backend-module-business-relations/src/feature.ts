import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { searchModuleBusinessRelations } from './module';
import { permissionsServiceFactory } from './permissions/permissionsServiceFactory';

/**
 * Cases and customers in Backstage's search. It brings the permissions service with it that the search engine has to
 * ask for them; where a backend has one of its own, that one is kept, and has to be made by `permissionsInSearch`.
 *
 * @public
 */
export const searchBusinessRelations = createBackendFeatureLoader({
  loader: () => [permissionsServiceFactory, searchModuleBusinessRelations],
});
