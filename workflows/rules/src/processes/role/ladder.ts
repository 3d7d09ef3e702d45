import {
  EntityRef,
  Party,
  Proposition,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';
import { holdersOfOffice } from '../../routing/offices';
import { isInForce, partiesOf, partyOf } from '../../routing/posts';
import { lineFrom } from '../../routing/units';
import { Rules } from './command';

/** Who holds a role for the nearest of these units that has anybody. */
function nearest(
  role: Role,
  units: EntityRef[],
  relations: Relations,
  but: EntityRef,
): Party[] {
  const held = relations.assignments
    .filter(each => each.role === role)
    .flatMap(each => (isInForce(each, relations) ? [partyOf(each)] : []))
    .filter(({ person }) => person !== but);
  const byUnit = units.map(unit => held.filter(party => party.unit === unit));
  return byUnit.find(parties => parties.length > 0) ?? [];
}

/**
 * Who is told, one after the other, that somebody has not answered: the account manager, else whoever the organisation
 * says fills vacancies; then the customer above.
 */
export function levelsFor(
  { role, holder, unit }: Proposition,
  { relations, rules }: Pick<Rules, 'relations' | 'rules'>,
): Party[][] {
  const line = unit ? lineFrom(unit, relations).units : [];
  const managers = rules.fillers
    .map(filler =>
      filler === 'accountManager'
        ? nearest(filler, line, relations, holder)
        : partiesOf(holdersOfOffice(filler, relations)).filter(
            ({ person }) => person !== holder,
          ),
    )
    .find(parties => parties.length > 0);
  const above = role === 'customer' ? line.slice(1) : line;
  const told = new Set<EntityRef>();
  return [managers ?? [], nearest('customer', above, relations, holder)]
    .map(level =>
      level.filter(({ person }) => !told.has(person) && told.add(person)),
    )
    .filter(level => level.length > 0);
}
