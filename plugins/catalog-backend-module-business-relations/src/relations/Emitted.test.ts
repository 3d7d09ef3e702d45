import { Emitted } from './Emitted';
import { RelationIndex, RelationSnapshot } from './RelationIndex';

const intake = 'component:default/intake';
const archive = 'component:default/archive';

const snapshot = (...entities: string[]) => {
  const taken = new RelationSnapshot();
  taken.add(
    entities.map(entity => ({
      entity,
      relations: [['hasCustomer', 'group:default/claims']],
    })),
  );
  return taken;
};

describe('what was emitted', () => {
  it('is outdated where it was processed before anything was known, and has other relations', () => {
    const index = new RelationIndex();
    const emitted = new Emitted(index);
    emitted.note(intake, '');
    emitted.note(archive, '');
    index.replace(snapshot(intake));
    expect(emitted.outdated()).toEqual([intake]);
  });

  it('may be on its way for ten seconds', () => {
    let now = 0;
    const emitted = new Emitted(new RelationIndex(), () => now);
    emitted.note(intake, '');
    now = 10_000;
    expect(emitted.onTheirWay([intake, archive])).toEqual([intake]);
    now = 10_001;
    expect(emitted.onTheirWay([intake, archive])).toEqual([]);
  });

  it('is remembered however long nothing is known, and not longer', () => {
    let now = 0;
    const index = new RelationIndex();
    const emitted = new Emitted(index, () => now);
    emitted.note(intake, '');
    now = 60_000;
    emitted.note(archive, '');
    index.replace(snapshot(intake));
    expect(emitted.outdated()).toEqual([intake]);

    now = 120_000;
    emitted.note(archive, '');
    expect(emitted.outdated()).toEqual([]);
  });
});
