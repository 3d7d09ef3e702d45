import {
  coreServices,
  createServiceFactory,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import {
  AskingServices,
  createBusinessRelationsClient,
} from '@business-relations/backstage-plugin-business-relations-node';
import { PermissionsInSearch } from './PermissionsInSearch';

/**
 * For a backend with a permissions service of its own: what that service is to be for the plugin `search`. All other
 * plugins keep it as it is.
 *
 * @public
 */
export const permissionsInSearch = (
  usual: PermissionsService,
  services: AskingServices & { logger: LoggerService },
): PermissionsService =>
  new PermissionsInSearch({
    ...services,
    usual,
    client: credentials =>
      createBusinessRelationsClient(services, () => credentials),
  });

/** Backstage's own permissions service, which in the plugin `search` knows of our documents. */
export const permissionsServiceFactory = createServiceFactory({
  service: coreServices.permissions,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
  },
  factory({ auth, config, discovery, logger, plugin }) {
    const usual: PermissionsService = ServerPermissionClient.fromConfig(
      config,
      { auth, discovery },
    );
    return plugin.getId() === 'search'
      ? permissionsInSearch(usual, { auth, discovery, logger })
      : usual;
  },
});
