import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Errand } from '@business-relations/rules/imports';
import { Knex } from 'knex';
import {
  NewVersion,
  writeAssignments,
} from '../assignments/database/writeAssignments';
import { inBatches } from '../batches';
import { addErrands, dropErrandsOf } from '../imports/database/errands';
import { addImport } from '../imports/database/imports';
import { Said, Step } from './comesTo';
import { forgetSaid, keepSaid } from './database/said';

type Context = {
  source: string;
  said: ReadonlyMap<string, Said>;
  at: Instant;
  /** In whose name people are asked. */
  by: EntityRef;
  newId(): string;
};

/** What is written, and asked of people afterwards. */
class Written {
  readonly versions: NewVersion[] = [];
  readonly errands: Errand[] = [];
  readonly said: Said[] = [];
  readonly forgotten: string[] = [];
  readonly marks = new Map<string, Instant | null>();
  readonly counts = { new: 0, changed: 0, ended: 0, unchanged: 0 };

  constructor(private readonly context: Context) {}

  add(step: Step): void {
    const { source, said, at } = this.context;
    switch (step.does) {
      case 'identify':
        return this.identify(step);
      case 'stands': {
        const { id, content, role } = step;
        const isOurs =
          role.source.from === 'source' && role.source.name === source;
        this.counts.unchanged += 1;
        this.said.push({ id, content, ...(isOurs && { assignment: role.id }) });
        return undefined;
      }
      case 'withdraw':
        return this.withdraw(step.role);
      case 'mark':
        this.counts.ended += 1;
        this.marks.set(step.role.id, at);
        return undefined;
      case 'unmark': {
        const before = said.get(step.id);
        this.marks.set(step.role.id, null);
        if (before) {
          const { goneSince: _, ...again } = before;
          this.counts.unchanged += 1;
          this.said.push(again);
        }
        return undefined;
      }
      case 'gone': {
        const before = said.get(step.id);
        if (before) this.said.push({ ...before, goneSince: at });
        return undefined;
      }
      case 'forget':
        this.forgotten.push(step.id);
        return undefined;
      default:
        return step satisfies never;
    }
  }

  private identify({
    id,
    content,
    instead,
  }: Extract<Step, { does: 'identify' }>) {
    const { source, said, at, newId } = this.context;
    const assignment: Assignment = {
      ...content,
      id: instead?.id ?? newId(),
      status: 'identified',
      source: { from: 'source', name: source, id },
      revision: (instead?.revision ?? 0) + 1,
    };
    this.counts[said.has(id) ? 'changed' : 'new'] += 1;
    this.versions.push({ assignment, why: 'imported', at });
    this.errands.push({ assignment: assignment.id, does: 'propose' });
    this.said.push({ id, content, assignment: assignment.id });
  }

  /** Nobody has accepted it, so it ends at once; where its holder is being asked, that ends too. */
  private withdraw(role: Assignment) {
    const { at } = this.context;
    this.counts.ended += 1;
    this.versions.push({
      why: 'ended',
      at,
      assignment: {
        ...role,
        status: 'ended',
        endedAt: at,
        revision: role.revision + 1,
      },
    });
    if (role.status === 'proposed') {
      this.errands.push({ assignment: role.id, does: 'takeBack' });
    }
  }
}

async function markUndeclared(
  trx: Knex.Transaction,
  marks: ReadonlyMap<string, Instant | null>,
): Promise<void> {
  for (const since of new Set(marks.values())) {
    const ids = [...marks].flatMap(([id, at]) => (at === since ? id : []));
    await inBatches(ids, async portion => {
      await trx('assignments')
        .whereIn('id', portion)
        .update({ undeclared_since: since });
      return [];
    });
  }
}

/**
 * Writes what a system's answer comes to. People are asked afterwards by the errands of imports, among which it is
 * listed: by and by, and in the name of whoever the settings say.
 */
export async function writeSteps(
  trx: Knex.Transaction,
  steps: readonly Step[],
  context: Context,
): Promise<void> {
  const { source, at, by, newId } = context;
  const written = new Written(context);
  for (const step of steps) written.add(step);
  const { versions, errands, counts } = written;
  await dropErrandsOf(
    trx,
    versions.map(({ assignment }) => assignment.id),
  );
  await writeAssignments(trx, versions);
  await markUndeclared(trx, written.marks);
  await forgetSaid(trx, source, written.forgotten);
  await keepSaid(trx, source, written.said);
  if (errands.length === 0) return;
  const id = newId();
  await addImport(trx, {
    id,
    name: source,
    imported_by: by,
    idempotency_key: `role-source:${id}`,
    at,
    counts: JSON.stringify({ error: 0, nothing: 0, ...counts }),
  });
  await addErrands(trx, id, errands, at);
}
