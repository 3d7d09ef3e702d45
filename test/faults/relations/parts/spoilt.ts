import { Differences } from '../differences';
import { spoilComputed, spoilShown, Spoilt } from '../spoil';
import { Part, Stage } from '../Stage';

/** Whether just what was spoilt is named: each relation that was taken away, and the one that was put there. */
function namesAlone(found: Differences, { entity, added }: Spoilt): boolean {
  const isTaken = (line: string) =>
    line.startsWith(`${entity} hasCustomer `) ||
    line.endsWith(` customerOf ${entity}`);
  return (
    found.missing.length > 0 &&
    found.missing.every(isTaken) &&
    found.wrong.length === added.length &&
    found.wrong.every(line => added.includes(line))
  );
}

async function noticed(
  { wrong, note }: Stage,
  where: string,
  spoilt: Spoilt,
  look: () => Promise<Differences>,
): Promise<void> {
  const found = await look();
  await spoilt.putBack();
  if (!namesAlone(found, spoilt)) {
    wrong(`${where}: not noticed, or something else was named`);
  }
  note(
    `${where}: ${found.missing.length} relations taken away and ${found.wrong.length} put there by hand were named, and no other`,
  );
}

/** That this run would notice: relations of one entity are taken away by hand and another put there, and put back. */
export const spoilt: Part = {
  name: 'spoilt',
  title: 'the comparison names an entity that was spoilt by hand, and no other',
  async play(stage) {
    const { installation, standing } = stage;
    const { catalog, relations } = installation.databases;
    await noticed(stage, 'In the catalog', await spoilShown(catalog), () =>
      standing.misshown(),
    );
    await noticed(
      stage,
      'Of what our backend computed',
      await spoilComputed(relations),
      () => standing.miscomputed(),
    );
  },
};
