import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MILLISECONDS = 100;
/** Rows that are taken up are no longer due: so long nothing may have been due for all to be done. */
const QUIET_MILLISECONDS = 2_000;
const PATIENCE_MILLISECONDS = 600_000;

/** Backstage's catalog by its own tables: what it has still to do, and what it has written. */
export class Catalog {
  constructor({ database }) {
    this.database = database;
  }

  #count = statement =>
    this.database.value('catalog', statement).then(value => Number(value));

  #left = () =>
    this.#count(
      `SELECT (SELECT count(*) FROM refresh_state WHERE next_update_at <= now())
            + (SELECT count(*) FROM stitch_queue)`,
    );

  services = () =>
    this.#count(
      `SELECT count(*) FROM final_entities
       WHERE entity_ref LIKE 'component:default/service-%' AND final_entity IS NOT NULL`,
    );

  /** Services on which somebody sees this relation. */
  servicesWith = type =>
    this.#count(
      `SELECT count(*) FROM final_entities
       WHERE entity_ref LIKE 'component:default/service-%' AND final_entity LIKE '%"${type}"%'`,
    );

  /** Waits until nothing is left to be processed or stitched; answers when that began. */
  async settled() {
    const patience = performance.now() + PATIENCE_MILLISECONDS;
    let since = performance.now();
    for (;;) {
      const now = performance.now();
      if (await this.#left()) since = performance.now();
      else if (now - since > QUIET_MILLISECONDS) return since;
      if (now > patience) throw new Error('The catalog is never done');
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }

  /**
   * Has every entity processed once more, which changes nothing; milliseconds.
   *
   * All at once, as no catalog ever has it, so Postgres is told of it. Else it goes by what it saw when it last looked by
   * itself: where nothing was due then it reads all that is due for each ten, and a round takes 30 to 60 s instead of 16,
   * with the module or without (28 November 2026, 20,000 entities).
   */
  async round() {
    await this.settled();
    await this.database.execute('catalog', [
      'VACUUM refresh_state',
      'BEGIN',
      'UPDATE refresh_state SET next_update_at = now()',
      'ANALYZE refresh_state',
      'COMMIT',
    ]);
    const begun = performance.now();
    return (await this.settled()) - begun;
  }
}
