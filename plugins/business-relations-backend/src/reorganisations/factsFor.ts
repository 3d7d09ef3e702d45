import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Choices,
  noChoices,
  planReorganisation,
  Reorganisation,
  ReorganisationFacts,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { knownRefs } from '../catalog';
import { todayAt } from '../feed/today';
import { RoleSettings } from '../roleSettings';
import { openCasesOfRoles, rolesAskedAbout } from './database/openWork';
import { rememberedUnits } from './database/rememberedUnits';
import { decidedBefore } from './database/reorganisations';
import { rolesOfBusiness } from './database/rolesOfBusiness';
import { unitsNow } from './database/unitsNow';

/** All that a reorganisation is read from, as SQL has it. */
async function factsFor(
  db: Knex,
  settings: RoleSettings,
  { choices, at }: { choices: Choices; at: Instant },
): Promise<ReorganisationFacts & { askedIn: ReadonlyMap<string, string> }> {
  const roles = await rolesOfBusiness(db);
  const { settled, waiting } = await decidedBefore(db);
  const asking = await rolesAskedAbout(db);
  const chosen = Object.values(choices.roles).flatMap(choice =>
    choice.does === 'handOver' ? [choice.successor] : [],
  );
  const present = await knownRefs(
    db,
    new Set([
      ...roles.map(({ holder }) => holder),
      ...chosen,
      ...asking.flatMap(({ people }) => people),
    ]),
  );
  // Whoever has left won't answer: of their roles it has to be said what becomes of them all the same.
  const answerable = asking.filter(({ people }) =>
    people.some(person => present.has(person)),
  );
  const confirming = answerable.filter(({ asks }) => asks === 'confirm');
  const others = answerable.filter(({ asks }) => asks !== 'confirm');
  return {
    day: todayAt(settings, at).earliest,
    before: await rememberedUnits(db),
    now: await unitsNow(db),
    present,
    roles,
    asked: new Set([...others.map(({ role }) => role), ...waiting]),
    confirming: new Set(confirming.map(({ role }) => role)),
    askedIn: new Map(
      [...confirming, ...others].map(({ role, case: id }) => [role, id]),
    ),
    openCases: new Map(),
    settled,
  };
}

export type ReadReorganisation = {
  facts: ReorganisationFacts;
  plan: Reorganisation;
  /** The case in which a role is being asked about. */
  askedIn: ReadonlyMap<string, string>;
};

/** What has changed and what it comes to by these choices; open cases are counted for those roles alone. */
export async function readReorganisation(
  db: Knex,
  settings: RoleSettings,
  { choices = noChoices, at }: { choices?: Choices; at: Instant },
): Promise<ReadReorganisation> {
  const { askedIn, ...facts } = await factsFor(db, settings, { choices, at });
  const concerned = planReorganisation(facts, choices).roles;
  const openCases = await openCasesOfRoles(
    db,
    concerned.map(({ role }) => role),
  );
  const counted = { ...facts, openCases };
  const plan = planReorganisation(counted, choices);
  return { facts: counted, plan, askedIn };
}
