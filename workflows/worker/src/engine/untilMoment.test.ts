import { asa, erik } from '../testing/organisation';
import { aRequirementInDecision } from '../testing/requirements';
import { quietRuntime, serverThatSkipsTime } from '../testing/servers';
import { bundleFor, World } from '../testing/world';
import { DrivenCase } from '../testing/drivenCase';

let world: World;

beforeAll(async () => {
  quietRuntime();
  world = await World.with({
    server: await serverThatSkipsTime(),
    bundle: await bundleFor('usual'),
  });
});

afterAll(() => world?.end());

/** To the manager with a question and back with the answer: the deadline moves twice, later each time. */
async function toAndFro(requirement: DrivenCase) {
  await requirement.does(asa, 'return', { question: 'Who pays?' });
  await requirement.does(erik, 'answer', { answer: 'They share it' });
}

async function timersOf({ handle }: DrivenCase): Promise<number> {
  const { events } = await handle.fetchHistory();
  return (events ?? []).filter(event => event.timerStartedEventAttributes)
    .length;
}

describe('The timer of a case', () => {
  it('stays while its deadlines move to later', async () => {
    const requirement = await aRequirementInDecision(
      world.aCase('requirement'),
    );
    await toAndFro(requirement);
    const set = await timersOf(requirement);
    await toAndFro(requirement);
    await toAndFro(requirement);
    expect(await timersOf(requirement)).toBe(set);
  });

  it('is set anew where it rings too early, so that the moved deadline still passes', async () => {
    const requirement = await aRequirementInDecision(
      world.aCase('requirement'),
    );
    await world.server.sleep('5 days');
    await toAndFro(requirement);
    const { due } = requirement.now;
    const last = Object.values(due)
      .map(({ dueAt }) => dueAt)
      .sort()
      .at(-1);
    if (!last) throw new Error('It has no deadline');
    const before = world.backend.eventsOf(requirement.id).length;
    await world.server.sleep(
      Date.parse(last) - (await world.server.currentTimeMs()) + 60_000,
    );
    const hasPassed = () =>
      world.backend
        .eventsOf(requirement.id)
        .slice(before)
        .some(({ at }) => at >= last);
    await world.until(hasPassed);
    expect(hasPassed()).toBe(true);
  });
});
