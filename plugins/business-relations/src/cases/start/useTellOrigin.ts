import { useApi } from '@backstage/core-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsApiRef } from '../../api/businessRelationsApi';
import { newIdempotencyKey } from '../../answers/idempotencyKey';

/** Tells the case that led to this one where it goes on: a dialogue that turned into something else. */
export function useTellOrigin(origin: string | null) {
  const api = useApi(businessRelationsApiRef);
  return async (into: { kind: string; case: string }): Promise<void> => {
    if (!origin) return;
    await api(routes.command, {
      parameters: { id: origin, type: 'turnInto' },
      body: { content: into, idempotencyKey: newIdempotencyKey() },
    }).catch(() => undefined); // The new case stands all the same; the old one stays open and can be told again.
  };
}
