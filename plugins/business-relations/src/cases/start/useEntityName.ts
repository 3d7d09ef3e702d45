import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';

/** What something of the catalog is called that is known by its reference alone. */
export function useEntityName(ref: EntityRef | undefined): string | undefined {
  const { answer } = useAnswer(`name ${ref ?? ''}`, async (api, signal) =>
    ref ? api(routes.card, { query: { entity: ref } }, { signal }) : undefined,
  );
  return answer.face === 'content' && ref ? answer.data?.names[ref] : undefined;
}
