import { setTimeout as wait } from 'node:timers/promises';
import { person } from '../Organisation';
import { Part, sameEverywhere, secondsSince, Stage } from '../Stage';

/** Whoever isn't found in the catalog is given this long to turn up: the mirror's own grace, and a little. */
const GRACE_MILLISECONDS = 32_000;

/** They are no longer in the catalog, and our backend has missed them once; the next reading finds that they have left. */
export async function leave(
  { installation }: Stage,
  people: number[],
): Promise<void> {
  await installation.loses(people);
  await installation.does('business-relations-mirror');
  await wait(GRACE_MILLISECONDS);
}

/** Every so manieth person, so that they stand in all units. */
function everySoManieth({ wishes, organisation }: Stage): number[] {
  const step = Math.floor(organisation.sizes.people / wishes.leavers);
  return Array.from({ length: wishes.leavers }, (_, nth) => nth * step);
}

export const leavers: Part = {
  name: 'leavers',
  title: 'many holders leave the catalog at once',
  async play(stage) {
    const { installation, standing, wrong, note } = stage;
    const gone = everySoManieth(stage);
    const people = new Set(gone.map(person));
    const named = async () =>
      (await standing.inCatalog()).filter(line =>
        line.split(' ').some(ref => people.has(ref)),
      ).length;
    const had = await named();
    if (had === 0) wrong('Whoever left had nothing that could go');
    await leave(stage, gone);
    const before = await installation.lastChange();
    const begun = Date.now();
    await installation.does('business-relations-mirror');
    const noticed = secondsSince(begun);
    await sameEverywhere(stage);
    const changes = (await installation.lastChange()) - before;
    if ((await named()) > 0) wrong('Somebody who has left is still shown');
    note(
      `${gone.length} left with ${had} relations; ${changes} entities changed; noticed in ${noticed} s, all entities right after ${secondsSince(begun)} s, with one more round`,
    );
  },
};
