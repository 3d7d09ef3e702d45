import { timed } from '../rounds.mjs';
import { relationsOfAssignments } from '../seeds/relations.mjs';
import { resident } from '../stage/resident.mjs';

const KILOBYTES = 1024;

/** Of the process once it is quiet, in MB. */
const memoryOf = async backend => {
  const held = (await resident(backend.program)) / KILOBYTES;
  return { held, live: (await backend.liveHeap()) / KILOBYTES ** 2 };
};

/**
 * A catalog that starts beside so many assignments: how long until its module knows them all, what the process keeps alive
 * for them, and what it has grown by, which reads them from the database too.
 */
const snapshotOf = (stage, count) =>
  stage.snapshot(count, async backend => {
    await backend.end();
    await backend.begins();
    const before = await memoryOf(backend);
    await backend.end();
    const { services, statements } = relationsOfAssignments(count);
    await backend.execute(statements);
    await backend.begins();
    let entities = 0;
    const taken = await timed(async () => {
      [, entities] = await backend.says(
        /Business relations of (\d+) entities are known/,
      );
    });
    if (Number(entities) < services) {
      throw new Error(`Only ${entities} entities have relations`);
    }
    const after = await memoryOf(backend);
    return {
      seconds: taken / 1000,
      live: after.live - before.live,
      held: after.held - before.held,
    };
  });

export const snapshot = {
  name: 'snapshot',
  title: 'the catalog has started → its module knows 1,000,000 assignments',
  unit: 's',
  most: 30,
  async take(stage, { assignments }) {
    const { seconds } = await snapshotOf(stage, assignments);
    return { ours: seconds };
  },
};

export const snapshotMemory = {
  name: 'snapshot-memory',
  title: 'what the module keeps alive for them in the process of the catalog',
  unit: 'MB',
  most: 300,
  async take(stage, { assignments }) {
    const { live } = await snapshotOf(stage, assignments);
    return { ours: live };
  },
};

/** With what V8 has not collected, and with what reading them from the database left, which is done by the same process. */
export const snapshotResident = {
  name: 'snapshot-resident',
  title:
    'what that process holds of the machine’s memory more than without them',
  unit: 'MB',
  async take(stage, { assignments }) {
    const { held } = await snapshotOf(stage, assignments);
    return { ours: held };
  },
};
