import {
  EntityRef,
  OfferingItem,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';

const nothing = { offering: [] };

/** What a service offers as it is, and what it is called. */
export function useOffering(subject: EntityRef | undefined): {
  offering: OfferingItem[];
  name?: string;
} {
  const { answer } = useAnswer(
    `offering ${subject ?? ''}`,
    async (api, signal) =>
      subject
        ? api(routes.card, { query: { entity: subject } }, { signal })
        : undefined,
  );
  if (answer.face !== 'content' || !answer.data || !subject) return nothing;
  return { offering: answer.data.offering, name: answer.data.names[subject] };
}
