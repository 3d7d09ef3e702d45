import { Lock } from '../../between/Lock';
import { Part, sameEverywhere, Stage } from '../Stage';
import { leave, leaversOf } from './leavers';

/** How long the earlier transaction stays open at most, until a later one waits for it. */
const AT_MOST_MILLISECONDS = 90_000;

/** How many transactions stand still in our database. */
async function waiting({ installation }: Stage): Promise<number> {
  const { rows } = await installation.databases.relations.raw(
    `SELECT count(*) AS all FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return Number(rows[0].all);
}

export const heldOpen: Part = {
  name: 'held-open',
  title:
    'a transaction that has its numbers stays open while another backend has changes to write',
  async play(stage) {
    const { installation, organisation, wrong, note } = stage;
    await leave(stage, [...leaversOf(stage, 0), ...leaversOf(stage, 1)]);
    await organisation.ends(0.1);
    const lock = await Lock.onWriting(
      installation.databases.relations,
      'effective_relations',
    );
    let most = 0;
    try {
      await installation.begins('business-relations-effective-relations');
      if (!(await lock.reachedBy())) wrong('Nobody came to the feed');
      await installation.begins('business-relations-mirror');
      const patience = Date.now() + AT_MOST_MILLISECONDS;
      while (most < 2 && Date.now() < patience) {
        most = Math.max(most, await waiting(stage));
      }
    } finally {
      await lock.release();
    }
    if (most < 2) wrong('No other change came while the first was held open');
    const seconds = await sameEverywhere(stage);
    note(
      `${most} transactions waited; all entities right ${seconds} s after the first went on`,
    );
  },
};
