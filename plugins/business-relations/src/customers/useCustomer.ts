import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseLine,
  Client,
  CustomerLine,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';
import { Me } from '../people/useMe';

/** One unit with its people and roles, and what is open about it. */
export type Customer = {
  line: CustomerLine;
  roles: Assignment[];
  cases: CaseLine[];
  me: Me;
  names: Record<string, string>;
};

export const isOver = ({ status }: Assignment) =>
  status === 'ended' || status === 'declined';

/** The line has the roles towards the business, also those below the unit; the unit's other roles come after them. */
function allRoles(line: CustomerLine, ofUnit: Assignment[]): Assignment[] {
  const shown = [...line.customers, ...line.accountManagers, ...line.orderers];
  const known = new Set(shown.map(({ id }) => id));
  return [
    ...shown,
    ...ofUnit.filter(one => !known.has(one.id) && !isOver(one)),
  ];
}

async function customerAt(
  api: Client,
  unit: string,
  signal: AbortSignal,
): Promise<Customer | undefined> {
  const [customers, assignments, cases, me] = await Promise.all([
    api(routes.customers, { query: { unit, show: 'candidates' } }, { signal }),
    api(routes.assignments, { query: { unit, limit: 200 } }, { signal }),
    api(routes.cases, { query: { unit, open: 'true', limit: 10 } }, { signal }),
    api(routes.me, {}, { signal }),
  ]);
  const [line] = customers.items;
  if (!line) return undefined;
  return {
    line,
    roles: allRoles(line, assignments.items),
    cases: cases.items,
    me,
    names: {
      ...me.names,
      ...cases.names,
      ...assignments.names,
      ...customers.names,
    },
  };
}

/** Undefined where the catalog has no such unit. */
export const useCustomer = (unit: string) =>
  useAnswer(`customer ${unit}`, (api, signal) => customerAt(api, unit, signal));
