import { people } from '../stage/organisation.mjs';

/** The newest, which are open and alike at any size: of these is what a page shows. */
const OPEN = 100;
/** Of the newest so many are for whoever asks. */
const ASKED = 30;
/** Of the others one in so many was opened by whoever asks, and has ended. */
const OPENED_ONE_IN = 50;

const openedAt = `to_char(timestamp '2026-11-24' - i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

const description = `'{"title":"Requirement ' || i || '","stage":"preparation",
  "stages":["draft","preparation","decision","delivery","verification","closed"],
  "subject":"component:default/s-' || (i % 25) || '","unit":"group:default/claims"}'`;

const task =
  person => `'{"key":"classify","what":{"code":"task-classify","params":{}},
  "asked":[{"person":"' || ${person} || '","role":"accountManager"}],"commands":["classify"]}'`;

const whoIsAsked = `CASE WHEN i < ${ASKED} THEN '${people.asker}' ELSE 'user:default/holder-' || (i % 1000) END`;

/**
 * So many cases, nearly all of which have ended: SQL for Postgres.
 *
 * @param {number} count
 */
export const cases = count => [
  `INSERT INTO cases (id, kind, schema, epoch, seq, state, description, stage, subject, unit, opened_by, opened_at,
     updated_at, ended_at, search, derived)
   SELECT 'case-' || i, 'requirement', 1, 1, 12, repeat('{"state":"of usual length"}', 150), ${description},
     CASE WHEN i < ${OPEN} THEN 'preparation' ELSE 'closed' END, 'component:default/s-' || (i % 25),
     'group:default/claims',
     CASE WHEN i % ${OPENED_ONE_IN} = 0 THEN '${people.asker}' ELSE 'user:default/holder-' || (i % 1000) END,
     ${openedAt}, ${openedAt}, CASE WHEN i < ${OPEN} THEN NULL ELSE ${openedAt} END,
     'requirement ' || i, '1.1'
   FROM generate_series(0, ${count - 1}) AS i`,
  `INSERT INTO case_people (person, case_id, part)
   SELECT ${whoIsAsked}, 'case-' || i, 'takes' FROM generate_series(0, ${count - 1}) AS i
   UNION SELECT '${people.asker}', 'case-' || i, 'watches' FROM generate_series(0, ${count - 1}, ${OPENED_ONE_IN}) AS i`,
  `INSERT INTO tasks (case_id, key, task, due_at, since, decides)
   SELECT 'case-' || i, 'classify', ${task(whoIsAsked)}, '2026-12-01T15:00:00.000Z', ${openedAt}, FALSE
   FROM generate_series(0, ${Math.min(OPEN, count) - 1}) AS i`,
  `INSERT INTO task_people (person, case_id, key)
   SELECT ${whoIsAsked}, 'case-' || i, 'classify' FROM generate_series(0, ${Math.min(OPEN, count) - 1}) AS i`,
  'ANALYZE',
];
