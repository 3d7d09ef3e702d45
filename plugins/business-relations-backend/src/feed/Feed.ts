import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import {
  EntityRelations,
  relationsAfter,
  relationsByEntity,
} from './database/readRelations';
import { lastChange, lastForgotten } from './database/writeRelations';
import { writtenOr } from './wakeReaders';

/** Another backend may have written: as often as this is looked anew while somebody waits. */
const LOOK_AGAIN = 400;

type Snapshot = {
  cursor: number;
  items: EntityRelations[];
  next?: EntityRef;
};

type Changes = { cursor: number; reset: boolean; items: EntityRelations[] };

/** Effective relations as the catalog module reads them: all of them once, then what changes. */
export class Feed {
  constructor(private readonly db: Knex) {}

  /** The cursor is taken before the items: what changes in between is told once more rather than never. */
  async snapshot(after: EntityRef, limit: number): Promise<Snapshot> {
    const cursor = await lastChange(this.db);
    const items = await relationsByEntity(this.db, after, limit);
    const next = items.length === limit ? items.at(-1)?.entity : undefined;
    return { cursor, items, ...(next !== undefined && { next }) };
  }

  /** Waits for a change where there is none, at most that long. No connection is held while it waits. */
  async changes(
    after: number,
    limit: number,
    { seconds, signal }: { seconds: number; signal?: AbortSignal },
  ): Promise<Changes> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      // Ahead of this database, which was restored from a backup: what the reader has is not what stands here.
      if (after > (await lastChange(this.db))) {
        return { cursor: after, reset: true, items: [] };
      }
      const { items, last } = await relationsAfter(this.db, after, limit);
      // Asked after the reading: what was forgotten just before it would be missing in it.
      if (after < (await lastForgotten(this.db))) {
        return { cursor: after, reset: true, items: [] };
      }
      const left = until - Date.now();
      if (items.length > 0 || left <= 0 || signal?.aborted) {
        return { cursor: last, reset: false, items };
      }
      await writtenOr(Math.min(LOOK_AGAIN, left), signal);
    }
  }
}
