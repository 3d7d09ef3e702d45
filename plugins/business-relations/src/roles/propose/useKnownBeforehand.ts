import {
  Assignment,
  RelatedRole,
  relatedRoles,
  Role,
  roles,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';
import { Me } from '../../people/useMe';

/** What the address says, and what the server knows of it. */
export type KnownBeforehand = {
  me: Me;
  role?: Role;
  unit?: string;
  entity?: string;
  holder?: string;
  /** An identified role that is proposed. */
  identified?: Assignment;
  /** The role that a deputy is named for. */
  deputised?: Assignment;
  /** The customers of the service that one came from: an orderer or account manager of it is theirs. */
  customers: Assignment[];
  /** On how many services the role would be if it were for all of the unit; of one that is for a known unit. */
  reaches?: number;
  names: Record<string, string>;
};

const roleNamed = (name: string | null): Role | undefined =>
  roles.find(role => role === name);

/** What the form proposes when it opens, where that is a role towards the business. */
const relatedRole = (role: Role = 'customer'): RelatedRole | undefined =>
  relatedRoles.find(each => each === role);

async function namesAndRoles(
  api: Client,
  address: URLSearchParams,
  signal: AbortSignal,
): Promise<KnownBeforehand> {
  const unit = address.get('unit') ?? undefined;
  const entity = address.get('entity') ?? undefined;
  const assignment = address.get('assignment') ?? undefined;
  const deputyFor = address.get('deputyFor') ?? undefined;
  const about = deputyFor ?? assignment;
  const role = roleNamed(address.get('role'));
  const related = relatedRole(role);
  const [me, line, card, history, reach] = await Promise.all([
    api(routes.me, {}, { signal }),
    unit
      ? api(
          routes.customers,
          { query: { unit, show: 'candidates' } },
          { signal },
        )
      : undefined,
    entity ? api(routes.card, { query: { entity } }, { signal }) : undefined,
    about
      ? api(routes.assignmentHistory, { parameters: { id: about } }, { signal })
      : undefined,
    unit && related
      ? api(routes.allOfTheUnit, { query: { role: related, unit } }, { signal })
      : undefined,
  ]);
  const latest = history?.items.at(-1)?.assignment;
  return {
    me,
    role,
    unit,
    entity,
    holder: address.get('holder') ?? undefined,
    ...(deputyFor ? { deputised: latest } : { identified: latest }),
    customers: card
      ? card.roles
          .map(held => held.assignment)
          .filter(held => held.role === 'customer')
      : (line?.items.flatMap(({ customers }) => customers) ?? []),
    reaches: reach?.services,
    names: {
      ...me.names,
      ...line?.names,
      ...card?.names,
      ...history?.names,
    },
  };
}

/** All that the form begins with, in one go, so that nothing moves later. */
export const useKnownBeforehand = (address: URLSearchParams) =>
  useAnswer(`propose ${address}`, (api, signal) =>
    namesAndRoles(api, address, signal),
  );
