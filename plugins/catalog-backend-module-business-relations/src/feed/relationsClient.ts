import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

const PLUGIN = 'business-relations';

/** The backend of business relations, asked in the catalog's own name. */
export const createRelationsClient = ({
  auth,
  discovery,
}: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Client =>
  createClient(async (path, init) => {
    const [address, { token }] = await Promise.all([
      discovery.getBaseUrl(PLUGIN),
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: PLUGIN,
      }),
    ]);
    return fetch(`${address}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
  });
