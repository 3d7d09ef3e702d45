import {
  EntityRef,
  Instant,
  RecordedEvent,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseLine,
  goalShape,
  PersonExport,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { keptOfBrought } from '../../brought/database/broughtEntities';
import { AssignmentRow } from '../../assignments/database/rows';
import { lineColumns, lineOf, LineRow } from '../../cases/caseLine';
import { CommandRow } from '../../commands/commandRow';
import { Notice } from '../../notifications/notice';
import { Place, places } from '../places';
import { ofReference } from '../replacing';
import { changesOf, rowsNaming } from './sweep';

/** Every row of a place that names them, portion by portion. */
async function allNaming<Row>(
  db: Knex,
  place: Place,
  person: EntityRef,
  read: (row: Record<string, unknown>) => Row,
): Promise<Row[]> {
  const replacements = [ofReference(person, '')];
  const found: Row[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const rows = await rowsNaming(db, place, replacements, after);
    for (const row of rows) {
      if (Object.keys(changesOf(place, row, replacements)).length > 0) {
        found.push(read(row));
      }
    }
    after = rows.at(-1);
  } while (after !== undefined);
  return found;
}

/** Tables that an export has in a form of their own. */
const inTheirOwnForm = [
  'events',
  'cases',
  'case_people',
  'tasks',
  'task_people',
  'commands',
  'notices',
  'assignments',
  'assignment_versions',
  'goal_sets',
];

type Elsewhere = PersonExport['elsewhere'];

const shownOf = (
  { table, key, plain = [], json = [], text = [], ofOthers = [] }: Place,
  row: Record<string, unknown>,
): Elsewhere[number] => {
  const written = [...plain, ...text].map(each => [each, row[each]]);
  const structured = json.map(each => {
    const value = row[each];
    return [each, typeof value === 'string' ? JSON.parse(value) : value];
  });
  return {
    table,
    row: Object.fromEntries(
      [...key.map(each => [each, row[each]]), ...written, ...structured].filter(
        ([column, value]) => !ofOthers.includes(column) && value !== null,
      ),
    ),
  };
};

/** Rows of all other tables that name them. */
export async function elsewhereNaming(
  db: Knex,
  person: EntityRef,
): Promise<Elsewhere> {
  const found: Elsewhere = [];
  for (const place of places) {
    if (inTheirOwnForm.includes(place.table)) continue;
    found.push(
      ...(await allNaming(db, place, person, row => shownOf(place, row))),
    );
  }
  const brought: Record<string, unknown>[] = await keptOfBrought(db, person);
  return [
    ...found,
    ...brought.map(row => ({ table: 'brought_entities', row })),
  ];
}

export const eventsNaming = (
  db: Knex,
  person: EntityRef,
): Promise<RecordedEvent[]> =>
  allNaming(
    db,
    { table: 'events', key: ['case_id', 'seq'], json: ['event'] },
    person,
    ({ event }): RecordedEvent => JSON.parse(String(event)),
  );

export const versionsNaming = (
  db: Knex,
  person: EntityRef,
): Promise<PersonExport['roleHistory']> =>
  allNaming(
    db,
    {
      table: 'assignment_versions',
      key: ['assignment', 'revision'],
      plain: ['by'],
      json: ['version'],
    },
    person,
    row => ({
      assignment: String(row.assignment),
      revision: Number(row.revision),
      at: String(row.at),
      ...(row.by !== null && { by: String(row.by) }),
      why: String(row.why),
      version: JSON.parse(String(row.version)),
    }),
  );

/** The goals that they own; all of a version that they wrote. */
export const goalsNaming = (
  db: Knex,
  person: EntityRef,
): Promise<PersonExport['goals']> =>
  allNaming(
    db,
    {
      table: 'goal_sets',
      key: ['unit', 'revision'],
      plain: ['by'],
      json: ['goals'],
    },
    person,
    row => {
      const goals = goalShape.array().parse(JSON.parse(String(row.goals)));
      const by = String(row.by);
      return {
        unit: String(row.unit),
        revision: Number(row.revision),
        at: String(row.at),
        by,
        goals:
          by === person ? goals : goals.filter(each => each.owner === person),
      };
    },
  );

export const assignmentRowsOf = (
  db: Knex,
  person: EntityRef,
): Promise<AssignmentRow[]> =>
  db('assignments').where({ holder: person }).orderBy('id');

export async function casesOf(
  db: Knex,
  person: EntityRef,
): Promise<CaseLine[]> {
  const rows: LineRow[] = await db('cases')
    .select(...lineColumns)
    .where({ opened_by: person })
    .orWhere({ on_behalf_of: person })
    .orWhereIn('id', db('case_people').select('case_id').where({ person }))
    .orderBy('opened_at');
  return rows.map(lineOf);
}

export async function tasksFor(
  db: Knex,
  person: EntityRef,
): Promise<PersonExport['tasks']> {
  const rows: { case_id: string; task: string }[] = await db('tasks as t')
    .join('task_people as p', join =>
      join.on('p.case_id', 't.case_id').andOn('p.key', 't.key'),
    )
    .select('t.case_id', 't.task')
    .where('p.person', person)
    .orderBy('t.since');
  return rows.map(({ case_id, task }) => {
    const asked: Task = JSON.parse(task);
    return { caseId: case_id, task: asked };
  });
}

export const commandsOf = (
  db: Knex,
  person: EntityRef,
): Promise<CommandRow[]> =>
  db('commands').where({ person }).orderBy('recorded_at');

export async function noticesTo(
  db: Knex,
  person: EntityRef,
): Promise<PersonExport['notices']> {
  const rows: {
    case_id: string;
    recorded_at: Instant;
    state: string;
    notice: string;
  }[] = await db('notices').where({ person }).orderBy('recorded_at');
  return rows.map(({ case_id, recorded_at, state, notice }) => {
    const { title, description }: Partial<Notice> = JSON.parse(notice);
    return {
      caseId: case_id,
      at: recorded_at,
      state,
      ...(title && { title }),
      ...(description && { description }),
    };
  });
}
