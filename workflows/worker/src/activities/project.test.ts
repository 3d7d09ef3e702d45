import {
  Case,
  caseRules,
  defaultRules,
  isRejection,
} from '@business-relations/rules';
import { CancelledFailure, noopMetricMeter } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Projection } from '../engine/activities';
import { createFigures } from '../figures/createFigures';
import { BackendInMemory } from '../testing/backendInMemory';
import { fatima, relationsOn } from '../testing/organisation';
import { glass } from '../testing/requirements';
import { createActivities } from '.';
import { whileAlive } from './whileAlive';

const rules = caseRules.requirement;

/** What the opening of a case came to. */
function opened(carriedOut: string[]): Projection {
  const events = rules.handle('glass', 1, undefined, {
    type: 'open',
    payload: glass,
    context: {
      command: 'open',
      at: '2026-11-24T09:00:00.000Z',
      actor: { person: fatima },
      relations: relationsOn('2026-11-24'),
      rules: defaultRules,
      policy: { version: 'test', calendar: 'se', terms: rules.terms },
    },
  });
  if (isRejection(events)) throw new Error(events.refused.code);
  const after = events.reduce<Case | undefined>(
    (current, event) => rules.evolve(current, event),
    undefined,
  );
  if (!after) throw new Error('Nothing happened');
  return { case: after, events, carriedOut };
}

describe('What happened in a case', () => {
  let backend: BackendInMemory;
  let environment: MockActivityEnvironment;
  const tells = (projection: Projection) => {
    const { project } = createActivities({
      client: backend.client,
      searchable: [],
      figures: createFigures(noopMetricMeter),
      behindAnswers: 3_600_000,
    });
    return environment.run(project, projection);
  };

  beforeEach(() => {
    backend = new BackendInMemory();
    environment = new MockActivityEnvironment();
  });

  it('by one command rests before it is told: the backend writes that with its answer', async () => {
    const resting = tells(opened(['open']));
    environment.cancel();
    await expect(resting).rejects.toThrow(CancelledFailure);
    expect(backend.eventsOf('glass')).toEqual([]);
  });

  it('by the clock is told at once: nobody else does', async () => {
    await tells(opened([]));
    expect(backend.eventsOf('glass')).not.toEqual([]);
  });

  it('by several commands is told at once: they came while the first rested', async () => {
    await tells(opened(['open', 'note']));
    expect(backend.eventsOf('glass')).not.toEqual([]);
  });
});

describe('A worker that has to wait for an answer', () => {
  it('lets the server hear of it meanwhile, and no longer', async () => {
    const environment = new MockActivityEnvironment();
    let beats = 0;
    let twice: () => void = () => {};
    const heard = new Promise<void>(resolve => {
      twice = resolve;
    });
    environment.on('heartbeat', () => {
      beats += 1;
      if (beats === 2) twice();
    });
    await environment.run(() => whileAlive(() => heard, 1));
    const before = beats;
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(beats).toBe(before);
  });
});
