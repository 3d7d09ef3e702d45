import { timed } from '../rounds.mjs';
import { relationsOfAssignments } from '../seeds/relations.mjs';
import { resident } from '../stage/resident.mjs';

const KILOBYTES = 1024;

/**
 * A catalog that starts beside so many assignments: how long until its module knows them all, and what the process has
 * grown by, which reads them from the database too.
 */
const snapshotOf = (stage, count) =>
  stage.snapshot(count, async backend => {
    await backend.end();
    await backend.begins();
    const before = await resident(backend.program);
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
    const after = await resident(backend.program);
    return {
      seconds: taken / 1000,
      megabytes: (after - before) / KILOBYTES,
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
  title: 'what the process of the catalog grows by for them',
  unit: 'MB',
  most: 300,
  async take(stage, { assignments }) {
    const { megabytes } = await snapshotOf(stage, assignments);
    return { ours: megabytes };
  },
};
