import { randomUUID } from 'node:crypto';
import { someKeys } from '../testing/keys';
import { asa, fatima, service } from '../testing/organisation';
import { aRequirementInDecision, approves } from '../testing/requirements';
import { quietRuntime, serverThatSkipsTime } from '../testing/servers';
import { aTalk } from '../testing/talks';
import { Bundle, bundleFor, World } from '../testing/world';

let bundle: Bundle;
let world: World;

beforeAll(async () => {
  quietRuntime();
  bundle = await bundleFor('short');
});

beforeEach(async () => {
  // Encrypted, as payloads may be anywhere: nothing that a case does may depend on it.
  const keys = someKeys();
  const server = await serverThatSkipsTime(keys);
  world = await World.with({ server, bundle, keys });
});

afterEach(() => world.end());

const runOf = async (talk: Awaited<ReturnType<typeof aTalk>>) =>
  (await talk.handle.describe()).runId;

describe('A command', () => {
  it('opens a case, and is answered with its events and the case after them', async () => {
    const talk = world.aCase('dialogue');
    const { events } = await talk.does(fatima, 'open', {
      topic: 'The morning queue',
      subject: service,
      with: [],
      nextStep: 'Show the saved searches',
    });
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'case.opened'],
      [2, 'held'],
    ]);
    expect(talk.now).toMatchObject({ seq: 2, state: { stage: 'open' } });
  });

  it('is refused with the reason as data, and nothing has happened', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    expect(await talk.tries(asa, 'finish')).toMatchObject({
      code: 'not-in-the-dialogue',
      params: { people: [fatima] },
    });
    await world.recorded(talk);
    expect(world.backend.eventsOf(talk.id)).toHaveLength(2);
  });

  it('that is refused to open leaves no run behind', async () => {
    const talk = world.aCase('dialogue');
    expect(await talk.tries(fatima, 'finish')).toMatchObject({
      code: 'no-such-command',
    });
    await talk.handle.result();
  });

  it('counts once, however often it is delivered at once', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    const command = randomUUID();
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        talk.does(
          fatima,
          'note',
          { text: 'Half do not know them' },
          { command },
        ),
      ),
    );
    expect(outcomes.every(outcome => outcome.case.seq === 3)).toBe(true);
    await world.recorded(talk);
    expect(world.backend.eventsOf(talk.id).map(({ type }) => type)).toEqual([
      'case.opened',
      'held',
      'case.noted',
    ]);
    expect(world.backend.carriedOut).toContain(command);
  });

  it('counts once also in the run that continues the one in which it was applied', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    const first = await runOf(talk);
    const commands = Array.from({ length: 8 }, () => randomUUID());
    for (const command of commands) {
      await talk.does(fatima, 'note', { text: 'Again' }, { command });
    }
    await world.until(async () => (await runOf(talk)) !== first);
    for (const command of commands) {
      const again = await talk.does(
        fatima,
        'note',
        { text: 'Again' },
        { command },
      );
      expect(again.events).toEqual([]);
    }
    await world.recorded(talk);
    expect(world.backend.eventsOf(talk.id)).toHaveLength(2 + 8);
  });

  it('by which nothing changes is carried out all the same', async () => {
    const requirement = world.aCase('requirement');
    await aRequirementInDecision(requirement);
    await approves(requirement);
    const deliverer = requirement.askedTo('reportDelivery');
    const started = { status: 'started' };
    await requirement.does(deliverer, 'reportDelivery', started);
    const command = randomUUID();
    const again = await requirement.does(deliverer, 'reportDelivery', started, {
      command,
    });
    expect(again.events).toEqual([]);
    await world.until(() => world.backend.carriedOut.has(command));
  });

  it('that ends the case ends the run, once the record has it', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    world.backend.away = true;
    await talk.does(fatima, 'finish');
    expect(talk.now.endedAt).toBeDefined();
    expect((await talk.handle.describe()).status.name).toBe('RUNNING');
    world.backend.away = false;
    await talk.handle.result();
    expect(world.backend.eventsOf(talk.id)).toHaveLength(talk.now.seq);
  });
});
