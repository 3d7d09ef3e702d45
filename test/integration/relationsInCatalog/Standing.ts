import {
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Databases } from './Backends';

const PATIENCE_MILLISECONDS = 60_000;

const backOf = new Map<string, string>(
  relatedRoles.map(role => [
    relationsOfRole[role].has,
    relationsOfRole[role].of,
  ]),
);
const ofOurs = new Set([...backOf.keys(), ...backOf.values()]);

const pairs = z.array(z.tuple([z.string(), z.string()]));
const shown = z.object({
  relations: z
    .array(z.object({ type: z.string(), targetRef: z.string() }))
    .default([]),
});

/** What stands in both databases, all entities of it, a line each: "component:default/intake hasCustomer group:…". */
export class Standing {
  constructor(private readonly databases: Databases) {}

  /** What our backend says is in force, in both directions. */
  async inForce(): Promise<string[]> {
    const rows: { entity: string; relations: string }[] = await this.databases
      .relations('effective_relations')
      .select();
    return rows
      .flatMap(({ entity, relations }) =>
        pairs
          .parse(JSON.parse(relations))
          .flatMap(([type, target]) => [
            `${entity} ${type} ${target}`,
            `${target} ${backOf.get(type)} ${entity}`,
          ]),
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

  /** Waits until the catalog shows what is in force and has nothing left to do; answers both as they are then. */
  async settled(): Promise<{ inForce: string[]; inCatalog: string[] }> {
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      await this.catalogIsQuiet();
      const both = {
        inForce: await this.inForce(),
        inCatalog: await this.inCatalog(),
      };
      const isSame = both.inForce.join() === both.inCatalog.join();
      if (isSame || Date.now() > patience) return both;
      await wait(200);
    }
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

  /** Nothing is left to be processed or stitched, nor was for a while: what was taken up last is no longer due. */
  async catalogIsQuiet(): Promise<void> {
    const { catalog } = this.databases;
    const patience = Date.now() + PATIENCE_MILLISECONDS;
    let quiet = 0;
    while (quiet < 10 && Date.now() < patience) {
      const [{ due }] = await catalog('refresh_state')
        .where('next_update_at', '<=', catalog.fn.now())
        .count({ due: '*' });
      const [{ queued }] = await catalog('stitch_queue').count({ queued: '*' });
      quiet = Number(due) + Number(queued) > 0 ? 0 : quiet + 1;
      await wait(50);
    }
  }
}
