import {
  createApiRef,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import {
  Client,
  createClient,
} from '@business-relations/backstage-plugin-business-relations-common/contract';

/** The backend by its contract: `api(routes.card, { query: { entity } })`. */
export const businessRelationsApiRef = createApiRef<Client>({
  id: 'plugin.business-relations.api',
});

export function businessRelationsApi(options: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}): Client {
  return createClient(async (path, init) => {
    const base = await options.discoveryApi.getBaseUrl('business-relations');
    return options.fetchApi.fetch(`${base}${path}`, init);
  });
}
