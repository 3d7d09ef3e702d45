import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from '@business-relations/rules';
import { Knex } from 'knex';
import { askTogether } from '../../database/together';
import { hashOf } from '../hash';
import { CaseRow } from './caseRow';

/**
 * Whether the record has all of this already, so that nothing has to be written and nobody to be waited for: the same
 * events under the same numbers of the same run, the case as it is after them, and the commands' outcomes.
 */
export async function isKnown(
  db: Knex,
  projection: { case: Case; events: RecordedEvent[]; carriedOut: string[] },
): Promise<boolean> {
  const { case: after, events, carriedOut } = projection;
  const commands = events.flatMap(({ command }) => command ?? []);
  const found = await askTogether<{
    cases: Pick<CaseRow, 'seq' | 'epoch'>;
    events: { seq: number; hash: string };
    waiting: { id: string };
  }>(db, {
    cases: {
      of: db('cases').where({ id: after.id }),
      columns: ['seq', 'epoch'],
    },
    events: {
      of: db('events')
        .where({ case_id: after.id })
        .whereIn(
          'seq',
          events.map(({ seq }) => seq),
        ),
      columns: ['seq', 'hash'],
    },
    waiting: {
      of: db('commands')
        .whereIn('id', [...new Set([...commands, ...carriedOut])])
        .where({ state: 'waiting' }),
      columns: ['id'],
    },
  });
  const hashes = new Map(found.events.map(({ seq, hash }) => [seq, hash]));
  return (
    found.cases.some(
      ({ seq, epoch }) => seq >= after.seq && epoch === after.epoch,
    ) &&
    events.every(event => hashes.get(event.seq) === hashOf(event)) &&
    found.waiting.length === 0
  );
}
