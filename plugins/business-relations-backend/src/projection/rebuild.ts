import { LoggerService } from '@backstage/backend-plugin-api';
import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { Kinds } from '../cases/kinds';
import { CaseRow, derivedBy, holdCase, writeCase } from './database/caseRow';
import { eventsOf } from './database/events';
import { writePeople } from './database/people';
import { askedIn, writeTasks } from './database/tasks';

type Deps = { db: Knex; kinds: Kinds; logger: LoggerService };

const PORTION = 100;

/** Makes everything that pages read of a case anew from its record. False where the record isn't whole. */
async function rebuild(
  db: Knex,
  rules: CaseRules,
  id: string,
): Promise<boolean> {
  return db.transaction(async trx => {
    const row = await holdCase(trx, id);
    const events = await eventsOf(trx, id);
    const current = events.reduce<Case | undefined>(
      (now: Case | undefined, event: RecordedEvent) => rules.evolve(now, event),
      undefined,
    );
    const last = events.at(-1);
    if (!row || !current || !last || last.seq !== row.seq) return false;
    await writeCase(trx, rules, { ...current, epoch: row.epoch }, last.at);
    const before = await askedIn(trx, id);
    await writeTasks(trx, rules, current, { before, at: last.at });
    await writePeople(trx, rules, current);
    return true;
  });
}

/**
 * Rebuilds the cases whose row an earlier release made, so that lists say what its pages say. After an upgrade once;
 * otherwise it finds nothing to do.
 */
export async function rebuildOutdated(
  { db, kinds, logger }: Deps,
  signal?: AbortSignal,
): Promise<void> {
  for (const rules of Object.values(kinds)) {
    let after = '';
    for (let isMore = true; isMore && !signal?.aborted;) {
      const rows: Pick<CaseRow, 'id'>[] = await db('cases')
        .select('id')
        .where({ kind: rules.kind })
        .whereNot({ derived: derivedBy(rules) })
        .where('id', '>', after)
        .orderBy('id')
        .limit(PORTION);
      for (const { id } of rows) {
        if (!(await rebuild(db, rules, id))) {
          logger.error('A case is not the one that its record makes', {
            case: id,
          });
        }
      }
      after = rows.at(-1)?.id ?? after;
      isMore = rows.length === PORTION;
    }
  }
}
