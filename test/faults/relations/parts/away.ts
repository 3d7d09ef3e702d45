import { areSame, differences, told } from '../differences';
import { Part, sameEverywhere, secondsSince, Stage } from '../Stage';

/** Roles end and others hold again, until the catalogs are behind by as many changes as is wished. */
async function change({ installation, organisation, wishes }: Stage) {
  const before = await installation.lastChange();
  let behind = 0;
  while (behind < wishes.changes) {
    await organisation.turns(0.5);
    await installation.does('business-relations-effective-relations');
    behind = (await installation.lastChange()) - before;
  }
  return behind;
}

/** Processes every entity again and again, and looks whether any relation is another than before. */
async function nothingGoes(
  { standing, wrong }: Stage,
  before: readonly string[],
  until: number,
): Promise<number> {
  let rounds = 0;
  do {
    await standing.round();
    rounds += 1;
    const found = differences(before, await standing.inCatalog());
    if (!areSame(found)) wrong(`While they were away: ${told(found)}`);
  } while (Date.now() < until);
  return rounds;
}

export const away: Part = {
  name: 'away',
  title:
    'our backends are away and die, one catalog begins anew with nothing kept, both are behind',
  async play(stage) {
    const { installation, standing, wishes, wrong, note } = stage;
    const { catalogs, backends, front } = installation;
    const before = await standing.inCatalog();
    const begun = Date.now();
    front.goAway();
    const behind = await change(stage);
    await Promise.all(backends.map(each => each.kill()));
    await catalogs[1].kill();
    await standing.loseCaches();
    await catalogs[1].start();
    const rounds = await nothingGoes(
      stage,
      before,
      begun + wishes.away * 1_000,
    );
    const gone = secondsSince(begun);

    for (const each of backends) await each.start();
    front.comeBack();
    const back = Date.now();
    // More goes on while they read what they have missed.
    await stage.organisation.ends(0.05);
    await installation.does('business-relations-effective-relations');
    await sameEverywhere(stage);
    if (areSame(differences(before, await standing.inCatalog()))) {
      wrong('Nothing that they missed made a difference');
    }
    note(
      `away for ${gone} s, in which each entity was processed ${rounds} times and showed what it had shown; behind by ${behind} changes; all entities right ${secondsSince(back)} s after they were back, with one more round`,
    );
  },
};
