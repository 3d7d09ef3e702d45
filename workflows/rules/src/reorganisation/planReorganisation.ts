import { Choices, Facts } from './business';
import { changeOf, ProposedChange } from './proposedChanges';
import { standingIn } from './standing';
import { UnitChange, unitChanges } from './unitChanges';

export type Reorganisation = {
  units: UnitChange[];
  roles: ProposedChange[];
};

/**
 * What a reorganisation in the catalog comes to for the roles: the business as it was last gone through against the
 * business now. What is plain is proposed, what isn't is left to whoever carries it out. Nothing here accepts anything for
 * anybody: the most that is done is to ask, or to end.
 */
export function planReorganisation(
  facts: Facts,
  choices: Choices,
): Reorganisation {
  const units = unitChanges(facts, choices);
  const known = {
    facts,
    choices,
    standing: standingIn(facts, units),
    gone: new Map(
      units.flatMap(change =>
        change.is === 'gone' ? [[change.unit, change] as const] : [],
      ),
    ),
  };
  return {
    units,
    roles: facts.roles.flatMap(role => changeOf(role, known) ?? []),
  };
}
