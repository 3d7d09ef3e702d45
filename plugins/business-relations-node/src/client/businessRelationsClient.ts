import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

const PLUGIN = 'business-relations';

/**
 * By which Backstage finds our backend, and says who asks.
 *
 * @public
 */
export type AskingServices = { auth: AuthService; discovery: DiscoveryService };

/**
 * The typed client of the backend for other backend plugins and modules, in the name of whoever they ask for: a person, by
 * the credentials of their request, or the plugin itself. What that name may not see isn't answered.
 *
 * @param onBehalfOf - asked before each call, since credentials end
 * @public
 */
export const createBusinessRelationsClient = (
  { auth, discovery }: AskingServices,
  onBehalfOf: () => BackstageCredentials | Promise<BackstageCredentials>,
): Client =>
  createClient(async (path, init) => {
    const [address, { token }] = await Promise.all([
      discovery.getBaseUrl(PLUGIN),
      auth.getPluginRequestToken({
        onBehalfOf: await onBehalfOf(),
        targetPluginId: PLUGIN,
      }),
    ]);
    return fetch(`${address}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
  });
