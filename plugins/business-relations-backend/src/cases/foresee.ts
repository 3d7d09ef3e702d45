import {
  EntityRef,
  RecordedEvent,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern } from '@business-relations/rules';
import { Knex } from 'knex';
import { Leased } from '../commands/database/lease';
import { eventsOf } from '../projection/database/events';
import { referencesIn } from '../words/references';

/** What the answer to a command needs and the command doesn't change, or not likely. */
export type Foreseen = {
  /** The record before it; it may hold what came of it already. */
  record: RecordedEvent[];
  /** As they were when it was recorded, and what they were looked up for. */
  relations: Relations;
  concern: Concern;
  names: Record<EntityRef, string>;
  /** Whose names were looked up: one that isn't among them has none. */
  named: Set<EntityRef>;
};

type Deps = {
  db: Knex;
  namesOf(refs: Iterable<EntityRef>): Promise<Record<EntityRef, string>>;
};

/** Looked up while the engine is at it. Nothing that goes wrong here stands in anybody's way: it is looked up again. */
export async function foresee(
  { db, namesOf }: Deps,
  { caseId, envelope }: Leased,
  concern: Concern,
): Promise<Foreseen | undefined> {
  const { relations, actor } = envelope.context;
  try {
    const record = await eventsOf(db, caseId);
    const named = referencesIn({ record, relations, actor });
    const names = await namesOf(named);
    return { record, relations, concern, names, named };
  } catch {
    return undefined;
  }
}
