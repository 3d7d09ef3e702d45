import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import canonicalize from 'canonicalize';
import { Knex } from 'knex';
import { isPostgres } from '../../database/clock';
import { Kinds } from '../../cases/kinds';
import { CaseRow, rowOf } from '../../projection/database/caseRow';
import { peopleIn, PersonInCase } from '../../projection/database/people';
import { PersonRow, TaskRow, tasksNow } from '../../projection/database/tasks';
import { InDatabase, Kept } from '../case/sides';
import { caseAfter } from '../case/wholeCase';

type EventRow = { hash: string; event: string };

export async function keptOf(db: Knex, caseId: string): Promise<Kept[]> {
  const rows: EventRow[] = await db('events')
    .select('hash', 'event')
    .where({ case_id: caseId })
    .orderBy('seq');
  return rows.map(({ hash, event }) => {
    const recorded: RecordedEvent = JSON.parse(event);
    return { hash, event: recorded };
  });
}

export async function lostOf(db: Knex, caseId: string): Promise<number[]> {
  const rows: { seq: number }[] = await db('lost_events')
    .select('seq')
    .where({ case_id: caseId });
  return rows.map(({ seq }) => seq);
}

/** Whose the case is, and when it was last written, is no part of what the record makes. */
const withoutRun = (row: CaseRow) => {
  const { epoch: _, ...state }: Case = JSON.parse(row.state);
  return { ...row, epoch: 0, updated_at: '', state };
};

const inOrder = (values: unknown[]): string[] =>
  values.map(value => canonicalize(value) ?? '').sort();

/** Everything that lists and pages read of a case, so that two of it can be compared. */
const asOne = (
  row: CaseRow,
  tasks: unknown[],
  taskPeople: unknown[],
  people: unknown[],
) =>
  canonicalize([
    withoutRun(row),
    inOrder(tasks),
    inOrder(taskPeople),
    inOrder(people),
  ]);

function whatItShouldBe(rules: CaseRules, current: Case, row: CaseRow) {
  const asked = tasksNow(rules, current);
  return asOne(
    rowOf(rules, current, row.updated_at),
    asked.map(({ task }) => task),
    asked.flatMap(({ task: { key }, people }) =>
      people.map((person): PersonRow => ({ case_id: current.id, key, person })),
    ),
    peopleIn(rules, current),
  );
}

async function whatItIs(db: Knex, row: CaseRow) {
  const tasks: TaskRow[] = await db('tasks').where({ case_id: row.id });
  const taskPeople: PersonRow[] = await db('task_people').where({
    case_id: row.id,
  });
  const people: PersonInCase[] = await db('case_people')
    .select('person', 'case_id', 'part')
    .where({ case_id: row.id });
  return asOne(
    row,
    // Databases without truth values have numbers for them.
    tasks.map(({ since: _, decides, ...task }) => ({
      ...task,
      decides: Boolean(decides),
    })),
    taskPeople,
    people,
  );
}

/** Events don't tell it; what was asked of the case does. */
async function kindInLog(
  db: Knex,
  caseId: string,
): Promise<string | undefined> {
  const command: { kind: string } | undefined = await db('commands')
    .select('kind')
    .where({ case_id: caseId })
    .first();
  return command?.kind;
}

/** Undefined where no such kind is installed. */
export const rulesIn = (
  kinds: Kinds,
  kind: string | undefined,
): CaseRules | undefined =>
  kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;

/** What the database has of a case, and whether pages read what the record makes: all of it of one moment. */
export const inDatabase = (
  db: Knex,
  ...asked: [kinds: Kinds, caseId: string, options?: { kindOfRun?: string }]
): Promise<InDatabase> =>
  db.transaction(
    trx => readCase(trx, ...asked),
    isPostgres(db) ? { isolationLevel: 'repeatable read' } : {},
  );

async function readCase(
  db: Knex,
  kinds: Kinds,
  caseId: string,
  { kindOfRun }: { kindOfRun?: string } = {},
): Promise<InDatabase> {
  const row: CaseRow | undefined = await db('cases')
    .where({ id: caseId })
    .first();
  const record = await keptOf(db, caseId);
  const lost = await lostOf(db, caseId);
  const kind = row?.kind ?? (await kindInLog(db, caseId)) ?? kindOfRun;
  if (!row) return { ...(kind && { kind }), record, lost };
  const rules = rulesIn(kinds, kind);
  const stored: Case = JSON.parse(row.state);
  const events = record.map(({ event }) => event);
  const made =
    rules && lost.length === 0 && caseAfter(rules, events, [], row.seq);
  return {
    kind: row.kind,
    row: {
      epoch: row.epoch,
      seq: row.seq,
      case: rules ? rules.upgrade(stored) : stored,
      differs: made
        ? whatItShouldBe(rules, made, row) !== (await whatItIs(db, row))
        : false,
    },
    record,
    lost,
  };
}
