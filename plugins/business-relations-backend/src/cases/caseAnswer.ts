import { isDeepStrictEqual } from 'node:util';
import {
  EntityRef,
  Instant,
  Message,
  RecordedEvent,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Case,
  CaseRules,
  Concern,
  Context,
  defaultRules,
  isHistory,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { waitingIn, WaitingRow } from '../commands/database/findCommand';
import { DatabaseClock } from '../database/clock';
import { Engine } from '../engine/engine';
import { CaseRow } from '../projection/database/caseRow';
import { eventsOf } from '../projection/database/events';
import { Written } from '../projection/project';
import { Roles } from '../roles';
import { referencesIn } from '../words/references';
import { toldTo } from './audience';
import { lineOf } from './caseLine';
import { readCase } from './database/caseById';
import { Foreseen } from './foresee';
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

/** What is known of a case to whoever has just written it. */
export type Known = { written?: Written; foreseen?: Foreseen };

/** What the case's concern rests on: as it was looked up for the command where that didn't move anything of it. */
async function relationsFor(
  { db, roles }: CaseAnswerDeps,
  concern: Concern,
  at: Instant,
  { written, foreseen }: Known,
): Promise<Relations> {
  return written?.movesRoles === false &&
    foreseen &&
    isDeepStrictEqual(foreseen.concern, concern)
    ? foreseen.relations
    : roles.relationsFor(db, concern, { at });
}

/** All that the rules may know when they say what this reader can do now. */
async function contextFor(
  deps: CaseAnswerDeps,
  rules: CaseRules,
  current: Case,
  person: EntityRef,
  known: Known,
): Promise<Context> {
  const at = known.written?.at ?? (await deps.clock(deps.db));
  const concern = { asker: person, ...rules.concerns(current, undefined) };
  return {
    command: '',
    at,
    actor: { person },
    relations: await relationsFor(deps, concern, at, known),
    rules: defaultRules,
    policy: current.policy,
  };
}

/** The whole record: what was there before the command and what came of it, where the one follows the other. */
async function recordOf(
  db: Knex,
  { id, seq }: CaseRow,
  { written, foreseen }: Known,
): Promise<RecordedEvent[]> {
  const [first] = written?.events ?? [];
  if (written && foreseen && first && written.row.seq === seq) {
    const before = foreseen.record.filter(event => event.seq < first.seq);
    if ((before.at(-1)?.seq ?? 0) === first.seq - 1) {
      return [...before, ...written.events];
    }
  }
  return eventsOf(db, id);
}

/** What is on its way to the case. */
async function pendingIn(
  db: Knex,
  id: string,
  { written }: Known,
): Promise<WaitingRow[]> {
  if (written) return written.waiting;
  const { of, columns } = waitingIn(db, id);
  return of.select(columns);
}

async function namesIn(
  { namesOf }: CaseAnswerDeps,
  answer: unknown,
  { foreseen }: Known,
): Promise<Record<EntityRef, string>> {
  const refs = [...referencesIn(answer)];
  if (!foreseen) return namesOf(refs);
  const unknown = refs.filter(ref => !foreseen.named.has(ref));
  const found = unknown.length > 0 ? await namesOf(unknown) : {};
  const names = { ...foreseen.names, ...found };
  return Object.fromEntries(
    refs.flatMap(ref => (Object.hasOwn(names, ref) ? [[ref, names[ref]]] : [])),
  );
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
  known: Known = {},
): Promise<CaseAnswer> {
  const { db, kinds, engine } = deps;
  const rules = rulesOfKind(kinds, row.kind);
  const current = readCase(kinds, row);
  const context = await contextFor(deps, rules, current, person, known);
  const record = toldTo(person, await recordOf(db, row, known));
  const pending = await pendingIn(db, row.id, known);
  const { onBehalfOf, pause, watchers } = current;
  const answer = {
    line: lineOf(row),
    state: rules.shownTo(current, person),
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
    pending: pending.flatMap(({ id, type, recorded_at: at, person: by }) =>
      by === null ? [] : [{ id, type, at, by }],
    ),
    ...(operates && { run: engine.runOf(row.id) }),
  };
  return { ...answer, names: await namesIn(deps, answer, known) };
}
