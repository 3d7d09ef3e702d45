import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Preview } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Case, CaseRules, isRejection } from '@business-relations/rules';
import { dueOf } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarOf } from '../calendars';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { DatabaseClock } from '../database/clock';
import { Refusal } from '../http/refusal';
import { referencesIn } from '../words/references';
import { Asked, envelopeFor, Lookups } from './asked';

type Deps = {
  db: Knex;
  kinds: Kinds;
  lookups: Lookups;
  clock: DatabaseClock;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

type Would =
  | Omit<Extract<Preview, { would: 'open' }>, 'names'>
  | Omit<Extract<Preview, { would: 'refuse' }>, 'names'>;

async function duesOf(db: Knex, rules: CaseRules, opened: Case) {
  const { compute } = rules.unsettled(opened);
  const calendar = await calendarOf(db, opened.policy.calendar);
  if (!calendar) return {};
  return Object.fromEntries(
    compute.map(deadline => [deadline.key, dueOf(deadline, calendar)]),
  );
}

async function would(deps: Deps, kind: string, asked: Asked): Promise<Would> {
  const { db, kinds, lookups, clock } = deps;
  const rules = rulesOfKind(kinds, kind);
  const at = await clock(db);
  const { envelope } = await envelopeFor(db, lookups, rules, undefined, asked, {
    command: 'preview',
    at,
    lock: false,
  });
  const decision = rules.handle('preview', 1, undefined, envelope);
  if (isRejection(decision)) {
    return { would: 'refuse', refused: decision.refused };
  }
  const opened = decision.reduce<Case | undefined>(
    (current, event) => rules.evolve(current, event),
    undefined,
  );
  if (!opened) throw new Error(`Nothing happened when a ${kind} opened`);
  return {
    would: 'open',
    tasks: rules.tasks(opened),
    due: await duesOf(db, rules, opened),
    follows: Object.fromEntries(
      rules.deadlines(opened).map(({ key, then }) => [key, then]),
    ),
    participants: rules.participants(opened),
  };
}

/** What opening a case would come to, by the rule that would judge it. Nothing is recorded. */
export async function preview(
  deps: Deps,
  kind: string,
  asked: Asked,
): Promise<Preview> {
  const answer = await would(deps, kind, asked).catch((error): Would => {
    if (error instanceof Refusal) {
      return { would: 'refuse', refused: error.refused };
    }
    throw error;
  });
  return { ...answer, names: await deps.namesOf(referencesIn(answer)) };
}
