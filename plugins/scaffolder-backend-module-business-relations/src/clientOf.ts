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

export type Services = { auth: AuthService; discovery: DiscoveryService };

/** The backend of business relations, asked in the name of whoever runs the template. */
export const clientOf = (
  { auth, discovery }: Services,
  initiator: BackstageCredentials,
): Client =>
  createClient(async (path, init) => {
    const [address, { token }] = await Promise.all([
      discovery.getBaseUrl(PLUGIN),
      auth.getPluginRequestToken({
        onBehalfOf: initiator,
        targetPluginId: PLUGIN,
      }),
    ]);
    return fetch(`${address}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
  });
