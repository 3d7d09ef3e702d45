import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { syncDeclared } from '../assignments/database/syncDeclared';
import { Clock } from '../clock';
import { refreshRelations } from '../feed/refreshRelations';
import { RoleSettings } from '../roleSettings';
import { markErrors } from './database/markErrors';
import { markGone, markMissing, Missing } from './database/markGone';
import { Stored, storeEntities } from './database/storeEntities';
import { kindOf } from './refIn';
import { EntityShape } from './shape';

/** Portions in which what has left is marked: nobody waits for a transaction of thousands. */
const TOGETHER = 500;

const isOf =
  (...kinds: string[]) =>
  (ref: EntityRef) =>
    kinds.includes(kindOf(ref));

const isSubject = isOf('component', 'system', 'domain');
const isPersonOrUnit = isOf('user', 'group');
const isUnit = isOf('group');

/**
 * The catalog's shape in our own tables. Whatever it learns is stored together with what follows from it: declared
 * roles, effective relations, the feed.
 */
export class Mirror {
  constructor(
    private readonly db: Knex,
    private readonly settings: RoleSettings,
    private readonly clock: Clock,
  ) {}

  /** Entities as the catalog processed them; how many of them are news. */
  async seen(shapes: EntityShape[]): Promise<number> {
    return this.db.transaction(trx => this.store(trx, shapes));
  }

  /** Entities that we bring to the catalog ourselves: known from now on, in the transaction that brings them. */
  async expects(trx: Knex.Transaction, shapes: EntityShape[]): Promise<void> {
    await this.store(trx, shapes);
  }

  /** A page of the whole catalog, which also tells what is wrong with an entity. */
  async read(shapes: EntityShape[]): Promise<number> {
    return this.db.transaction(async trx => {
      const changed = await this.store(trx, shapes);
      await markErrors(trx, shapes, this.clock());
      return changed;
    });
  }

  /** What a whole reading didn't find. */
  async missed({ first, gone }: Missing): Promise<void> {
    for (let start = 0; start < first.length; start += TOGETHER) {
      await this.db.transaction(trx =>
        markMissing(trx, first.slice(start, start + TOGETHER), this.clock()),
      );
    }
    for (let start = 0; start < gone.length; start += TOGETHER) {
      const refs = gone.slice(start, start + TOGETHER);
      await this.db.transaction(async trx => {
        const at = this.clock();
        await syncDeclared(
          trx,
          refs.map(entity => ({ entity, declared: [] })),
          at,
        );
        await markGone(trx, refs, at);
        await this.refresh(trx, refs, refs);
      });
    }
  }

  private async store(
    trx: Knex.Transaction,
    shapes: EntityShape[],
  ): Promise<number> {
    const at: Instant = this.clock();
    const stored = await storeEntities(trx, shapes, at);
    if (stored.length === 0) return 0;
    await syncDeclared(
      trx,
      stored.map(({ shape }) => ({
        entity: shape.ref,
        declared: shape.declared,
      })),
      at,
    );
    const appeared = stored.filter((each: Stored) => each.appeared);
    await this.refresh(
      trx,
      stored.map(({ shape }) => shape.ref),
      appeared.map(({ shape }) => shape.ref),
    );
    return stored.length;
  }

  private async refresh(
    trx: Knex.Transaction,
    changed: EntityRef[],
    cameOrWent: EntityRef[],
  ): Promise<void> {
    await refreshRelations(trx, this.settings, this.clock, {
      subjects: changed.filter(isSubject),
      peopleAndUnits: cameOrWent.filter(isPersonOrUnit),
      movedUnits: changed.filter(isUnit),
    });
  }
}
