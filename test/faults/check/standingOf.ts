import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import {
  RECORD_QUERY,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { Knex } from 'knex';
import { Logged, Standing } from './standing';

const ALL: RecordAsked = { after: 0, most: 10_000 };

async function logOf(db: Knex, caseId: string): Promise<Logged[]> {
  const rows: (Omit<Logged, 'caseId'> & { case_id: string })[] = await db(
    'commands',
  )
    .select('id', 'case_id', 'nth', 'type', 'person', 'state')
    .select({ key: 'idempotency_key' })
    .where({ case_id: caseId })
    .orderBy('nth');
  return rows.map(({ case_id, ...row }) => ({ ...row, caseId: case_id }));
}

async function eventsOf(db: Knex, caseId: string): Promise<RecordedEvent[]> {
  const rows: { event: string }[] = await db('events')
    .select('event')
    .where({ case_id: caseId })
    .orderBy('seq');
  return rows.map(({ event }) => JSON.parse(event));
}

async function readModelOf(
  db: Knex,
  id: string,
): Promise<Standing['readModel']> {
  const row: { state: string; epoch: number } | undefined = await db('cases')
    .select('state', 'epoch')
    .where({ id })
    .first();
  return row && { case: JSON.parse(row.state), epoch: row.epoch };
}

export async function runOf(
  temporal: Client,
  id: string,
): Promise<RunRecord | undefined> {
  try {
    return await temporal.workflow
      .getHandle(id)
      .query<RunRecord, [RecordAsked]>(RECORD_QUERY, ALL);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Asks each part of the product by itself what it holds of a case. */
export async function standingOf(
  { db, temporalClient }: { db: Knex; temporalClient: Client },
  id: string,
): Promise<Standing> {
  const [log, events, readModel, run] = await Promise.all([
    logOf(db, id),
    eventsOf(db, id),
    readModelOf(db, id),
    runOf(temporalClient, id),
  ]);
  return {
    id,
    log,
    events,
    ...(readModel && { readModel }),
    ...(run && { run }),
  };
}
