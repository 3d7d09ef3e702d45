import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import search from '@backstage/plugin-search-backend';
import searchModule, {
  permissionsInSearch,
} from '@business-relations/backstage-plugin-search-backend-module-business-relations';
import { z } from 'zod';
import { RealParts } from './realParts';

const answerShape = z.object({
  results: z.array(
    z.object({
      type: z.string(),
      document: z.object({ title: z.string(), location: z.string() }),
    }),
  ),
  numberOfResults: z.number().optional(),
  nextPageCursor: z.string().optional(),
});

/** Backstage's search on its own engine, with our module, whose plugins find each other where these parts are. */
export class FoundBySearch {
  private constructor(private readonly backend: TestBackend) {}

  static async start(parts: RealParts): Promise<FoundBySearch> {
    let scheduler: SchedulerService | undefined;
    const backend = await startTestBackend({
      features: [
        search,
        searchModule,
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        createBackendModule({
          pluginId: 'search',
          moduleId: 'clockwork',
          register: module =>
            module.registerInit({
              deps: { its: coreServices.scheduler },
              init: async ({ its }) => {
                scheduler = its;
              },
            }),
        }),
        mockServices.discovery.mock({ getBaseUrl: async () => parts.url })
          .factory,
        createServiceFactory({
          service: coreServices.permissions,
          deps: {
            auth: coreServices.auth,
            discovery: coreServices.discovery,
            logger: coreServices.logger,
          },
          factory: services => permissionsInSearch(parts.permissions, services),
        }),
      ],
    });
    for (const { id } of (await scheduler?.getScheduledTasks()) ?? []) {
      await scheduler?.triggerTask(id);
    }
    return new FoundBySearch(backend);
  }

  async answer(person: string, term: string) {
    const address = `http://127.0.0.1:${this.backend.server.port()}`;
    const response = await fetch(
      `${address}/api/search/query?${new URLSearchParams({ term })}`,
      {
        headers: {
          authorization: mockCredentials.user.header(`user:default/${person}`),
        },
      },
    );
    return answerShape.parse(await response.json());
  }

  async by(person: string, term: string): Promise<string[]> {
    const { results } = await this.answer(person, term);
    return results.map(({ document }) => document.title);
  }

  async end() {
    await this.backend.stop();
  }
}
