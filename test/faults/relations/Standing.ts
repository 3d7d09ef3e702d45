import {
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { areSame, Differences, differences } from './differences';
import { shouldBe } from './shouldBe';

/** By the plugin that it belongs to. */
export type Databases = { catalog: Knex; relations: Knex };

/** How long it may take, and for how long nothing may have been due for the catalog to be done. */
export type Patience = { milliseconds: number; quiet: number };

const usual: Patience = { milliseconds: 120_000, quiet: 500 };

const LOOK_AGAIN_MILLISECONDS = 50;

const backOf = new Map<string, string>(
  relatedRoles.map(role => [
    relationsOfRole[role].has,
    relationsOfRole[role].of,
  ]),
);
const ofOurs = new Set([...backOf.keys(), ...backOf.values()]);

const bothWays = (subject: string, type: string, target: string) => [
  `${subject} ${type} ${target}`,
  `${target} ${backOf.get(type)} ${subject}`,
];

const pairs = z.array(z.tuple([z.string(), z.string()]));
const shown = z.object({
  relations: z
    .array(z.object({ type: z.string(), targetRef: z.string() }))
    .default([]),
});

const today = () => new Date().toISOString().slice(0, 10);

/** What stands in both databases, all entities of it, a line each: "component:default/intake hasCustomer group:…". */
export class Standing {
  constructor(
    private readonly databases: Databases,
    private readonly patience: Patience = usual,
  ) {}

  /** What follows from the roles, in both directions, by SQL that the product has no part in. */
  async shouldBe(): Promise<string[]> {
    const rows = await shouldBe(this.databases.relations, today());
    return rows
      .flatMap(({ subject, type, target }) => bothWays(subject, type, target))
      .sort();
  }

  /** What our backend says is in force, in both directions. */
  async inForce(): Promise<string[]> {
    const rows: { entity: string; relations: string }[] = await this.databases
      .relations('effective_relations')
      .select();
    return rows
      .flatMap(({ entity, relations }) =>
        pairs
          .parse(JSON.parse(relations))
          .flatMap(([type, target]) => bothWays(entity, type, target)),
      )
      .sort();
  }

  /** What whoever opens an entity sees. */
  async inCatalog(): Promise<string[]> {
    const rows: { entity_ref: string; final_entity: string | null }[] =
      await this.databases
        .catalog('final_entities')
        .select('entity_ref', 'final_entity');
    return rows
      .flatMap(({ entity_ref, final_entity }) =>
        final_entity === null
          ? []
          : shown
              .parse(JSON.parse(final_entity))
              .relations.filter(({ type }) => ofOurs.has(type))
              .map(
                ({ type, targetRef }) => `${entity_ref} ${type} ${targetRef}`,
              ),
      )
      .sort();
  }

  /** How what our backend has computed differs from what follows from the roles. */
  async miscomputed(): Promise<Differences> {
    return differences(await this.shouldBe(), await this.inForce());
  }

  /** How what the catalog shows differs from what follows from the roles. */
  async misshown(): Promise<Differences> {
    return differences(await this.shouldBe(), await this.inCatalog());
  }

  /** Waits until our backend has computed what follows; answers how it differs then. */
  computed(): Promise<Differences> {
    return this.once(() => this.miscomputed());
  }

  /** Waits until the catalog shows what follows and has nothing left to do; answers how it differs then. */
  settled(): Promise<Differences> {
    return this.once(async () => {
      await this.catalogIsQuiet();
      return this.misshown();
    });
  }

  /** Every entity is processed once more. */
  async round(): Promise<void> {
    await this.databases
      .catalog('refresh_state')
      .update({ next_update_at: '2000-01-01 00:00:00' });
    await this.catalogIsQuiet();
  }

  /** What each processor kept of each entity is lost, as after rounds that failed. */
  async loseCaches(): Promise<void> {
    await this.databases.catalog('refresh_state').update({ cache: null });
  }

  /**
   * Nothing is left to be processed or stitched, nor was for a while: what was taken up last is no longer due.
   *
   * @throws where it never comes to that: what it shows then isn't what it comes to.
   */
  async catalogIsQuiet(): Promise<void> {
    const { catalog } = this.databases;
    const { milliseconds, quiet } = this.patience;
    const begun = Date.now();
    let since = begun;
    while (Date.now() - since < quiet) {
      if (Date.now() - begun > milliseconds) {
        throw new Error('The catalog has still something to do');
      }
      const [{ due }] = await catalog('refresh_state')
        .where('next_update_at', '<=', catalog.fn.now())
        .count({ due: '*' });
      const [{ queued }] = await catalog('stitch_queue').count({ queued: '*' });
      if (Number(due) + Number(queued) > 0) since = Date.now();
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }

  private async once(look: () => Promise<Differences>): Promise<Differences> {
    const begun = Date.now();
    for (;;) {
      const found = await look();
      const isLate = Date.now() - begun > this.patience.milliseconds;
      if (areSame(found) || isLate) return found;
      await wait(4 * LOOK_AGAIN_MILLISECONDS);
    }
  }
}
