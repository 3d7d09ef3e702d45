import { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { FailingEntities } from './FailingEntities';

/** `CATALOG_ERRORS_TOPIC` of the catalog, which calls it experimental: should it go, nothing is listed as failing. */
const TOPIC = 'experimental.catalog.errors';

const payloadShape = z.object({
  entity: z.string(),
  errors: z.array(z.object({ message: z.string() })).min(1),
});

/** Hears from the catalog which entities it can't process. */
export const hearCatalogErrors = (
  events: EventsService,
  failing: FailingEntities,
): Promise<void> =>
  events.subscribe({
    id: 'business-relations-catalog-errors',
    topics: [TOPIC],
    async onEvent({ eventPayload }) {
      const payload = payloadShape.safeParse(eventPayload);
      if (!payload.success) return;
      const { entity, errors } = payload.data;
      failing.failed(entity, errors.map(({ message }) => message).join('; '));
    },
  });
