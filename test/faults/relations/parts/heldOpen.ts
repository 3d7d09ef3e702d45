import { setTimeout as wait } from 'node:timers/promises';
import { pidOf, Waiter, waitersBehind } from '../../between/waiters';
import { leave } from './leavers';
import { Part, sameEverywhere, Stage } from '../Stage';

/** The catalog is read whole before the second writes. */
const AT_MOST_MILLISECONDS = 300_000;
const LOOK_AGAIN_MILLISECONDS = 50;

/** Whoever comes to wait for a connection first; nobody within the time: `undefined`. */
async function nextBehind(
  { installation }: Stage,
  pid: number,
): Promise<Waiter | undefined> {
  const patience = Date.now() + AT_MOST_MILLISECONDS;
  for (;;) {
    const [first] = await waitersBehind(installation.databases.relations, pid);
    if (first || Date.now() > patience) return first;
    await wait(LOOK_AGAIN_MILLISECONDS);
  }
}

/** What shows something else by the roles that ended, and nothing else by those who leave. */
async function onlyByRoles(
  { standing, organisation }: Stage,
  leaving: number[],
): Promise<string> {
  const { missing, wrong } = await standing.miscomputed();
  const theirs = await organisation.namedBy(leaving);
  const [entity] = [...wrong, ...missing]
    .map(line => line.split(' '))
    .flatMap(([subject, type]) => (type.startsWith('has') ? [subject] : []))
    .filter(subject => !theirs.has(subject))
    .sort();
  if (!entity) throw new Error('Whoever leaves has a role on all that changes');
  return entity;
}

/**
 * Both have changes of their own to write: roles have ended, and people have left. The first is held where it comes to an
 * entity that the second doesn't touch, with its numbers of the feed taken. Nothing of ours stands in the second's way: if
 * the first didn't, it would commit higher numbers before the lower ones are there, and whoever reads on would miss them.
 */
export const heldOpen: Part = {
  name: 'held-open',
  title:
    'a transaction that has its numbers stays open while another has changes to write',
  async play(stage) {
    const { installation, organisation, wishes, wrong, note } = stage;
    const leaving = await organisation.onServicesAlone(wishes.leavers);
    await leave(stage, leaving);
    await organisation.ends(0.1);
    const entity = await onlyByRoles(stage, leaving);
    const trx = await installation.databases.relations.transaction();
    let first: Waiter | undefined;
    let second: Waiter | undefined;
    try {
      await trx('effective_relations').where({ entity }).forUpdate();
      await installation.begins('business-relations-effective-relations');
      first = await nextBehind(stage, await pidOf(trx));
      if (first) {
        await installation.begins('business-relations-mirror');
        second = await nextBehind(stage, first.pid);
      }
    } finally {
      await trx.rollback();
    }
    if (!first) wrong(`Nobody came to write ${entity}`);
    else if (!second) wrong('Nobody waited for whoever was held open');
    const seconds = await sameEverywhere(stage);
    note(
      `${second?.name} waited for ${first?.name}, which was held at ${entity}; all entities right ${seconds} s after it went on`,
    );
  },
};
