import {
  RelatedRole,
  relatedRoles,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  CustomerLine,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';
import { Me } from '../../people/useMe';
import { today } from '../../words/today';
import { mayPropose } from '../propose/RoleField';
import { Vacancy, vacancyAmong } from './vacancy';

const heldIn = (
  { customers, accountManagers, orderers, left }: CustomerLine,
  role: RelatedRole,
) =>
  ({ customer: customers, accountManager: accountManagers, orderer: orderers })[
    role
  ].map(assignment => ({
    assignment,
    ...(left.includes(assignment.id) && { inForce: false }),
  }));

/** What of a unit is vacant, of which role. */
export const vacancyIn = (line: CustomerLine, role: RelatedRole) =>
  vacancyAmong(role, heldIn(line, role), today());

/** All that is vacant in a unit and for which the reader may propose somebody. */
export const vacanciesIn = (line: CustomerLine, me: Me): Vacancy[] =>
  relatedRoles.flatMap(role =>
    mayPropose(me, role) ? (vacancyIn(line, role) ?? []) : [],
  );

const lineOf = async (api: Client, unit: string, signal: AbortSignal) => {
  const { items, names } = await api(
    routes.customers,
    { query: { unit, show: 'candidates' } },
    { signal },
  );
  return { line: items.at(0), names };
};

/** What is vacant at the unit's customer: the unit itself, or the one above it where the unit is none. */
async function vacanciesFor(
  api: Client,
  unit: string,
  me: Me,
  signal: AbortSignal,
) {
  const own = await lineOf(api, unit, signal);
  const above = own.line?.above;
  const isOwn =
    above === undefined ||
    [own.line?.customers, own.line?.accountManagers].some(
      held => held && held.length > 0,
    );
  const { line, names } = isOwn ? own : await lineOf(api, above, signal);
  return line && { unit: line.unit, names, vacancies: vacanciesIn(line, me) };
}

/** What is still vacant around a unit, asked anew each time that it is shown. */
export const useVacancies = (unit: string | undefined, me: Me) =>
  useAnswer(`vacancies ${unit ?? ''}`, async (api, signal) =>
    unit === undefined ? undefined : vacanciesFor(api, unit, me, signal),
  ).answer;
