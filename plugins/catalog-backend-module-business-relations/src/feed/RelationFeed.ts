import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Client,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { Emitted } from '../relations/Emitted';
import { RefreshHandle } from '../relations/RefreshHandle';
import { RelationIndex, RelationSnapshot } from '../relations/RelationIndex';

const PAGE = 2_000;
/** How long our backend holds a question for changes before it answers that there are none. */
const WAIT_SECONDS = 20;
/** An answer may be late by so much before we take our backend for away. */
const LATENESS_MILLISECONDS = 15_000;
const FIRST_PAUSE_MILLISECONDS = 500;
/** An outage that ends is noticed within this time: short, since a change may be waited for. */
const LONGEST_PAUSE_MILLISECONDS = 5_000;

const patience = (milliseconds: number, signal: AbortSignal) =>
  AbortSignal.any([
    signal,
    AbortSignal.timeout(milliseconds + LATENESS_MILLISECONDS),
  ]);

/** Which entities stand in the catalog with other relations than are known. */
export type FindOutdated = (signal: AbortSignal) => Promise<EntityRef[]>;

/**
 * Keeps the index at what our backend says: a snapshot, then its changes one after the other. While our backend is
 * away the index stays as it was.
 */
export class RelationFeed {
  constructor(
    private readonly options: {
      client: Client;
      index: RelationIndex;
      emitted: Emitted;
      handle: RefreshHandle;
      findOutdated: FindOutdated;
      logger: LoggerService;
    },
  ) {}

  /** Follows until the signal. */
  async follow(signal: AbortSignal): Promise<void> {
    const { logger } = this.options;
    let cursor: number | undefined;
    let pause = FIRST_PAUSE_MILLISECONDS;
    let away = false;
    while (!signal.aborted) {
      try {
        cursor = await (cursor === undefined
          ? this.#takeSnapshot(signal)
          : this.#takeChanges(cursor, signal));
        if (away) logger.info('Business relations are back');
        away = false;
        pause = FIRST_PAUSE_MILLISECONDS;
      } catch (error) {
        if (signal.aborted) return;
        if (!away) {
          logger.warn(
            `Business relations are away, their last known relations stay on the entities: ${stringifyError(error)}`,
          );
        }
        away = true;
        await wait(pause, undefined, { signal, ref: false }).catch(() => {});
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      }
    }
  }

  async #takeSnapshot(signal: AbortSignal): Promise<number> {
    const { client, index, emitted, handle, findOutdated, logger } =
      this.options;
    const snapshot = new RelationSnapshot();
    let cursor: number | undefined;
    let after: string | undefined;
    do {
      const page = await client(
        routes.effectiveSnapshot,
        { query: { after, limit: PAGE } },
        { signal: patience(0, signal) },
      );
      snapshot.add(page.items);
      // What changes while the later pages are read comes again with the changes.
      cursor ??= page.cursor;
      after = page.next;
    } while (after !== undefined);

    const isFirst = !index.isKnown;
    const changed = index.replace(snapshot);
    logger.info(`Business relations of ${index.size} entities are known`);
    if (!isFirst) {
      await handle.refresh(changed, signal);
      return cursor;
    }
    await handle.refresh(emitted.outdated(), signal);
    // What changed while this catalog was down. It may take a while and nothing depends on it.
    void findOutdated(signal)
      .then(outdated => handle.refresh(outdated, signal))
      .catch(error => {
        if (signal.aborted) return;
        logger.warn(
          `What changed about business relations while the catalog was down is put on each entity when it is processed next: ${stringifyError(error)}`,
        );
      });
    return cursor;
  }

  /** Answers the cursor to go on from; none where a snapshot is needed. */
  async #takeChanges(
    after: number,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    const { client, index, handle } = this.options;
    const asked = Date.now();
    const { cursor, reset, items } = await client(
      routes.effectiveChanges,
      { query: { after, limit: PAGE, wait: WAIT_SECONDS } },
      { signal: patience(WAIT_SECONDS * 1_000, signal) },
    );
    if (reset) return undefined;
    await handle.refresh(index.apply(items), signal);
    if (!items.length && Date.now() - asked < FIRST_PAUSE_MILLISECONDS) {
      // Something between us and our backend doesn't let it wait.
      await wait(FIRST_PAUSE_MILLISECONDS, undefined, { signal, ref: false });
    }
    return cursor;
  }
}
