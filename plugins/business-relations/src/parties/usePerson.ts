import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';
import { isOver } from '../customers/useCustomer';
import { Me } from '../people/useMe';

/** A person's roles, as far as the reader may see them. */
export type Person = {
  roles: Assignment[];
  me: Me;
  names: Record<string, string>;
};

export const usePerson = (person: string) =>
  useAnswer<Person>(`person ${person}`, async (api, signal) => {
    const [assignments, me] = await Promise.all([
      api(
        routes.assignments,
        { query: { holder: person, limit: 200 } },
        { signal },
      ),
      api(routes.me, {}, { signal }),
    ]);
    return {
      roles: assignments.items.filter(role => !isOver(role)),
      me,
      names: { ...me.names, ...assignments.names },
    };
  });
