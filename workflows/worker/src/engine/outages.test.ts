import { Context } from '@temporalio/activity';
import { noopMetricMeter } from '@temporalio/common';
import { createActivities } from '../activities';
import { createFigures } from '../figures/createFigures';
import { someKeys } from '../testing/keys';
import { asa, erik, fatima } from '../testing/organisation';
import { DrivenCase } from '../testing/drivenCase';
import {
  aRequirementInDecision,
  approves,
  glass,
} from '../testing/requirements';
import { quietRuntime, realServer } from '../testing/servers';
import { Bundle, bundleFor, World } from '../testing/world';
import type { Projection } from './activities';

const seconds = (number: number) => ({
  clock: 'elapsed' as const,
  duration: `PT${number}S`,
});

let bundle: Bundle;
let world: World;

beforeAll(async () => {
  quietRuntime();
  bundle = await bundleFor('usual');
});

beforeEach(async () => {
  const keys = someKeys();
  world = await World.with({
    server: await realServer([], keys),
    bundle,
    keys,
  });
});

afterEach(() => world.end());

/** On a server whose clock is the real one, so a decision has four seconds. */
const decision = () =>
  aRequirementInDecision(
    world.aCase('requirement', { terms: { decision: seconds(4) } }),
  );

const happenedTo = ({ id }: DrivenCase) =>
  world.backend.eventsOf(id).map(({ type }) => type);

const dueOf = ({ now: { due } }: DrivenCase) => {
  const [first] = Object.values(due);
  return Date.parse(first.dueAt);
};

const hasPassed = async (moment: number) =>
  world.until(() => Date.now() > moment);

describe('While the worker is away', () => {
  it('a deadline that passes comes before what is done after it', async () => {
    const requirement = await decision();
    await world.recorded(requirement);
    await world.endWorker();
    await hasPassed(dueOf(requirement) + 500);
    const noting = requirement.does(erik, 'note', { text: 'Where are you?' });
    await world.startWorker();
    await noting;
    await world.recorded(requirement);
    const happened = happenedTo(requirement);
    expect(happened).toContain('case.passed');
    expect(happened.indexOf('case.passed')).toBeLessThan(
      happened.indexOf('case.noted'),
    );
  });

  it('what is decided in time counts, and no deadline passes', async () => {
    const requirement = await decision();
    await world.recorded(requirement);
    await world.endWorker();
    const at = new Date(dueOf(requirement) - 500).toISOString();
    await hasPassed(dueOf(requirement) + 500);
    world.backend.onTheirWay = 1;
    await world.startWorker();
    await world.until(() => world.backend.asked.includes('/worker/contexts'));
    await approves(requirement, asa, { at });
    world.backend.onTheirWay = 0;
    await world.recorded(requirement);
    expect(requirement.now.state).toMatchObject({ stage: 'delivery' });
    expect(happenedTo(requirement)).not.toContain('case.passed');
  });
});

describe('Where a worker was killed', () => {
  it('what it was at is done by another as soon as nothing is heard of it', async () => {
    await world.endWorker();
    let killed = false;
    const activities = createActivities({
      client: world.backend.client,
      searchable: [],
      figures: createFigures(noopMetricMeter),
    });
    await world.startWorker({
      activities: {
        ...activities,
        project: async (projection: Projection) => {
          if (killed) return activities.project(projection);
          killed = true;
          // As of a process that is no more: no answer, and no sign of life.
          return Context.current().cancelled;
        },
      },
    });
    const requirement = world.aCase('requirement');
    await requirement.does(fatima, 'open', glass);
    await world.recorded(requirement);
    expect(happenedTo(requirement)).toContain('case.opened');
  });
});

describe('While the backend is away', () => {
  it('nobody is held up by what has to be known for a deadline', async () => {
    const requirement = await decision();
    world.backend.away = ['/worker/contexts'];
    await hasPassed(dueOf(requirement) + 500);
    await approves(requirement);
    expect(requirement.now.state).toMatchObject({ stage: 'delivery' });
  });

  it('a deadline opens all the same, and gets its moment later', async () => {
    world.backend.away = ['/worker/calendars'];
    const requirement = world.aCase('requirement');
    await requirement.does(fatima, 'open', glass);
    expect(requirement.now.due).toEqual({});
    world.backend.away = false;
    await world.until(() => happenedTo(requirement).includes('case.settled'));
    await requirement.does(fatima, 'note', { text: 'By when?' });
    expect(Object.keys(requirement.now.due)).toHaveLength(1);
  });
});
