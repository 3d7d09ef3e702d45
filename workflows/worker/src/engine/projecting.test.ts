import {
  RECORD_QUERY,
  RecordAsked,
  RunRecord,
} from '@business-relations/rules';
import { someKeys } from '../testing/keys';
import { fatima } from '../testing/organisation';
import { quietRuntime, serverThatSkipsTime } from '../testing/servers';
import { aTalk } from '../testing/talks';
import { Bundle, bundleFor, World } from '../testing/world';

let bundle: Bundle;
let world: World;

beforeAll(async () => {
  quietRuntime();
  bundle = await bundleFor('usual');
});

beforeEach(async () => {
  // Encrypted, as payloads may be anywhere: nothing that a case does may depend on it.
  const keys = someKeys();
  const server = await serverThatSkipsTime(keys);
  world = await World.with({ server, bundle, keys });
});

afterEach(() => world.end());

const details = async (talk: Awaited<ReturnType<typeof aTalk>>) => {
  const metadata = await talk.handle.query<{ currentDetails: string }>(
    '__temporal_workflow_metadata',
  );
  return metadata.currentDetails;
};

describe('The record', () => {
  it('gets every event once and in order, after it was away for a while', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    world.backend.away = ['/worker/projections'];
    for (const text of ['one', 'two', 'three']) {
      await talk.does(fatima, 'note', { text });
    }
    expect(world.backend.eventsOf(talk.id).length).toBeLessThan(talk.now.seq);
    world.backend.away = false;
    await world.recorded(talk);
    expect(world.backend.eventsOf(talk.id).map(({ seq }) => seq)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(world.backend.caseOf(talk.id)).toMatchObject({ seq: 5 });
  });

  it('that is written by a later run ends the earlier one', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    await world.recorded(talk);
    world.backend.raiseEpoch(talk.id, 2);
    await talk.does(fatima, 'note', { text: 'Too late' });
    await talk.handle.result();
    expect(world.backend.eventsOf(talk.id)).toHaveLength(2);
  });

  it('that holds other events under the same numbers is told to operators, and the case goes on', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    await world.recorded(talk);
    const [, held] = world.backend.eventsOf(talk.id);
    world.backend.events.push({ ...held, seq: 3, data: { by: 'nobody' } });
    await talk.does(fatima, 'note', { text: 'One' });
    await world.until(async () =>
      (await details(talk)).includes('other events'),
    );
    await talk.does(fatima, 'note', { text: 'Two' });
    expect(talk.now.seq).toBe(4);
    expect((await talk.handle.describe()).status.name).toBe('RUNNING');
  });

  it('is what a later epoch goes on from', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    await world.recorded(talk);
    await talk.handle.terminate('the namespace was lost');
    const again = world.aCase('dialogue', { id: talk.id, epoch: 2 });
    await again.resumes(talk.now);
    await again.does(fatima, 'note', { text: 'On we go' });
    await world.recorded(again);
    expect(
      world.backend.eventsOf(talk.id).map(({ seq, epoch }) => [seq, epoch]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
  });

  it('ends a run that was taken up again where yet another has taken over, before it does anything', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    await world.recorded(talk);
    await talk.handle.terminate('the namespace was lost');
    world.backend.raiseEpoch(talk.id, 3);
    const late = world.aCase('dialogue', { id: talk.id, epoch: 2 });
    await late.resumes(talk.now);
    await late.handle.result();
    expect(world.backend.eventsOf(talk.id)).toHaveLength(2);
  });

  it('gets back from a run what it has lost, also once that has ended', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    await world.recorded(talk);
    world.backend.away = ['/worker/projections'];
    await talk.does(fatima, 'note', { text: 'Nobody has written this down' });
    const asked: RecordAsked = { after: 1, most: 10 };
    const record = () =>
      talk.handle.query<RunRecord, [RecordAsked]>(RECORD_QUERY, asked);
    const running = await record();
    expect(running).toMatchObject({ epoch: 1, projected: 2, case: { seq: 3 } });
    expect(running.events.map(({ seq }) => seq)).toEqual([2, 3]);

    world.backend.away = false;
    await talk.does(fatima, 'finish');
    await talk.handle.result();
    const ended = await record();
    expect(ended).toMatchObject({ projected: talk.now.seq });
    expect(ended.events.at(-1)?.seq).toBe(talk.now.seq);
    expect(ended.events.slice(0, 2)).toEqual(running.events);
  });

  it('is no place where an operator reads what somebody wrote', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    const shown = await details(talk);
    expect(shown).toMatch(/^\*\*open\*\* → closed/);
    expect(shown).toContain('Event 2, epoch 1.');
    expect(shown).not.toMatch(/queue|fatima/i);
  });
});
