import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Deviation, Hierarchy } from '@business-relations/rules';
import { isVisible, Visible } from '../../assignments/visible';
import { groupedBy } from '../../grouped';
import { referencesIn } from '../../words/references';
import { FactsOfTree } from './factsOfTree';

/** Which of these the catalog shows to the reader. */
export type Shown = (refs: Iterable<EntityRef>) => Promise<Set<EntityRef>>;

const isPerson = (ref: EntityRef) => ref.startsWith('user:');

/** The unit and what the sentence names, people left out: whoever sees a role sees who has it. */
const placesIn = ({ unit, says }: Deviation): EntityRef[] =>
  [unit, ...referencesIn(says.params)].filter(ref => !isPerson(ref));

/** All deviations of which a reader may see the roles, and the units and services that they name. */
export async function deviationsShown(
  { units, roles }: FactsOfTree,
  { deviationsOf }: Hierarchy,
  visible: Visible,
  shown: Shown,
): Promise<Map<EntityRef, Deviation[]>> {
  const known = new Set(
    roles.filter(role => isVisible(visible, role)).map(({ id }) => id),
  );
  const told = [...units.keys()]
    .flatMap(unit => deviationsOf(unit))
    .filter(({ tellsOf }) => tellsOf.every(id => known.has(id)));
  const seen = await shown(new Set(told.flatMap(placesIn)));
  return groupedBy(
    told.filter(each => placesIn(each).every(ref => seen.has(ref))),
    ({ unit }) => unit,
  );
}
