import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { BROUGHT_NAMESPACE } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Facts,
  Line,
  namedIn,
  oursAmong,
} from '@business-relations/rules/imports';
import { Knex } from 'knex';
import { knownRefs } from '../catalog';
import { levelsOf } from '../catalog/levels';
import { todayAt } from '../feed/today';
import { RoleSettings } from '../roleSettings';
import { parentsOfUnits } from './database/parentsOfUnits';
import { rolesToCompare } from './database/rolesToCompare';

const coveredBy = ({ services = [], mandateServices }: Line) => [
  ...services,
  ...(Array.isArray(mandateServices) ? mandateServices : []),
];

/** All that an import of these rows rests on, as SQL has it: a few statements per five hundred rows. */
export async function factsFor(
  db: Knex,
  settings: RoleSettings,
  { name, lines, at }: { name: string; lines: readonly Line[]; at: Instant },
): Promise<Facts> {
  const roles = await rolesToCompare(db);
  const named = namedIn(lines);
  for (const { parent } of lines) if (parent) named.add(parent);
  for (const { holder } of roles) if (holder) named.add(holder);
  return {
    name,
    day: todayAt(settings, at).earliest,
    present: await knownRefs(db, [
      ...named,
      ...oursAmong(named, BROUGHT_NAMESPACE),
    ]),
    parents: await parentsOfUnits(db),
    levels: await levelsOf(db, new Set(lines.flatMap(coveredBy))),
    roles,
    rates: settings.rates,
  };
}
