import {
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Case,
  CaseRules,
  Context,
  defaultRules,
  isHistory,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { waitingIn } from '../commands/database/findCommand';
import { DatabaseClock } from '../database/clock';
import { Engine } from '../engine/engine';
import { CaseRow } from '../projection/database/caseRow';
import { eventsOf } from '../projection/database/events';
import { Roles } from '../roles';
import { referencesIn } from '../words/references';
import { toldTo } from './audience';
import { lineOf } from './caseLine';
import { readCase } from './database/caseById';
import { Kinds, rulesOfKind } from './kinds';

export type CaseAnswerDeps = {
  db: Knex;
  kinds: Kinds;
  roles: Pick<Roles, 'relationsFor'>;
  clock: DatabaseClock;
  engine: Pick<Engine, 'runOf'>;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

/** Who reads, and whether they may see how it runs. */
export type CaseReader = { person: EntityRef; operates: boolean };

/** All that the rules may know when they say what this reader can do now. */
async function contextFor(
  { db, roles, clock }: CaseAnswerDeps,
  rules: CaseRules,
  current: Case,
  person: EntityRef,
): Promise<Context> {
  const at = await clock(db);
  const concern = rules.concerns(current, undefined);
  return {
    command: '',
    at,
    actor: { person },
    relations: await roles.relationsFor(
      db,
      { asker: person, ...concern },
      { at },
    ),
    rules: defaultRules,
    policy: current.policy,
  };
}

const followsOf = (rules: CaseRules, current: Case): Record<string, Message> =>
  Object.fromEntries(
    rules.deadlines(current).map(({ key, then }) => [key, then]),
  );

/** One case as a reader gets it: where it stands, what they can do and why not the rest, and what happened. */
export async function caseAnswer(
  deps: CaseAnswerDeps,
  row: CaseRow,
  { person, operates }: CaseReader,
): Promise<CaseAnswer> {
  const { db, kinds, engine, namesOf } = deps;
  const rules = rulesOfKind(kinds, row.kind);
  const current = readCase(kinds, row);
  const context = await contextFor(deps, rules, current, person);
  const record = toldTo(person, await eventsOf(db, row.id));
  const pending = await waitingIn(db, row.id);
  const { onBehalfOf, pause, watchers } = current;
  const answer = {
    line: lineOf(row),
    state: current.state,
    ...(onBehalfOf && { onBehalfOf }),
    watchers,
    watching: watchers.includes(person),
    ...(pause && { pause }),
    tasks: rules.tasks(current),
    due: current.due,
    follows: followsOf(rules, current),
    offers: rules.allowed(current, context),
    history: record
      .filter(isHistory)
      .map(event => ({ event, sentence: rules.tell(event) })),
    participants: rules.participants(current),
    // What people recorded; what the engine itself has on its way is nobody's to wait for.
    pending: pending.flatMap(({ id, type, at, person: by }) =>
      by === undefined ? [] : [{ id, type, at, by }],
    ),
    ...(operates && { run: engine.runOf(row.id) }),
  };
  return { ...answer, names: await namesOf(referencesIn(answer)) };
}
