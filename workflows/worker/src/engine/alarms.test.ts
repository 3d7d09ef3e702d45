import { someKeys } from '../testing/keys';
import { asa, fatima, mats } from '../testing/organisation';
import { aRequirementInDecision, approves } from '../testing/requirements';
import { quietRuntime, serverThatSkipsTime } from '../testing/servers';
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

const decision = async () => aRequirementInDecision(world.aCase('requirement'));

const happenedTo = (id: string) =>
  world.backend
    .eventsOf(id)
    .map(({ type }) => type)
    .filter(type => type !== 'case.settled');

const nextDue = ({ now: { due } }: Awaited<ReturnType<typeof decision>>) => {
  const [first] = Object.values(due);
  return first.dueAt;
};

const sleepUntil = async (moment: string) =>
  world.server.sleep(Date.parse(moment) - (await world.server.currentTimeMs()));

const later = (moment: string, milliseconds: number) =>
  new Date(Date.parse(moment) + milliseconds).toISOString();

const HOUR = 3_600_000;

describe('A deadline', () => {
  it('passes after ten business days, and the customer above is asked too', async () => {
    const requirement = await decision();
    const due = nextDue(requirement);
    await sleepUntil(later(due, -HOUR));
    expect(happenedTo(requirement.id)).not.toContain('case.passed');
    await sleepUntil(later(due, HOUR));
    await world.until(() => happenedTo(requirement.id).includes('case.passed'));
    const passed = world.backend
      .eventsOf(requirement.id)
      .find(({ type }) => type === 'case.passed');
    expect(passed).toMatchObject({
      at: due,
      actor: { engine: true },
      data: {
        own: { type: 'decisionLate', to: { parties: [{ person: mats }] } },
      },
    });
    await approves(requirement, mats);
    expect(requirement.now.state).toMatchObject({ stage: 'delivery' });
  });

  it('reminds before it passes', async () => {
    const requirement = await decision();
    await sleepUntil(later(nextDue(requirement), -HOUR));
    const reminders = () =>
      happenedTo(requirement.id).filter(type => type === 'case.reminded');
    await world.until(() => reminders().length > 1);
    expect(reminders()).toHaveLength(2);
  });

  it('stands still while the case is paused, and goes on by itself', async () => {
    const requirement = await decision();
    const due = nextDue(requirement);
    const until = later(due, 24 * HOUR);
    await requirement.does(fatima, 'pause', { until, reason: 'A holiday' });
    await sleepUntil(later(due, HOUR));
    expect(happenedTo(requirement.id)).not.toContain('case.passed');
    await sleepUntil(later(until, HOUR));
    await world.until(() =>
      happenedTo(requirement.id).includes('case.continued'),
    );
    await requirement.does(fatima, 'note', { text: 'Back again' });
    expect(nextDue(requirement) > until).toBe(true);
  });

  it('does not pass once somebody has decided', async () => {
    const requirement = await decision();
    const due = nextDue(requirement);
    await approves(requirement);
    await sleepUntil(later(due, HOUR));
    expect(happenedTo(requirement.id)).not.toContain('case.passed');
  });

  it('that passed gives way to a decision that was taken in time and arrives late', async () => {
    const requirement = await decision();
    const due = nextDue(requirement);
    await sleepUntil(later(due, HOUR));
    await world.until(() => happenedTo(requirement.id).includes('case.passed'));
    await approves(requirement, asa, { at: later(due, -HOUR) });
    expect(requirement.now.state).toMatchObject({ stage: 'delivery' });
    await world.recorded(requirement);
    const happened = happenedTo(requirement.id);
    expect(happened.indexOf('case.passed')).toBeLessThan(
      happened.indexOf('decided'),
    );
  });

  it('waits for what was done before it and is still on its way', async () => {
    const requirement = await decision();
    const due = nextDue(requirement);
    world.backend.onTheirWay = 1;
    await sleepUntil(later(due, 1000));
    await world.until(() => world.backend.asked.includes('/worker/contexts'));
    await approves(requirement, asa, { at: later(due, -HOUR) });
    world.backend.onTheirWay = 0;
    await sleepUntil(later(due, HOUR));
    await world.recorded(requirement);
    expect(happenedTo(requirement.id)).not.toContain('case.passed');
  });
});
