import { Worker } from '@temporalio/worker';
import { quietRuntime, realServer } from '../testing/servers';
import { Bundle, bundleFor, World } from '../testing/world';
import { caseRules } from '@business-relations/rules';
import { keepRun, recordedCases, recordedNames, recordedRun } from './recorded';
import { stories } from './stories';

let bundle: Bundle;

beforeAll(async () => {
  quietRuntime();
  bundle = await bundleFor('usual');
});

const replay = (history: unknown) =>
  Worker.runReplayHistory({ workflowBundle: bundle }, history);

describe('A recorded run is replayed', () => {
  it.each(recordedNames())('%s', async name => {
    await expect(replay(recordedRun(name))).resolves.toBeUndefined();
  });

  it('and each story has one', () => {
    expect(recordedNames()).toEqual(
      expect.arrayContaining(stories.map(({ name }) => name)),
    );
  });
});

describe('A state that a recorded run has stored', () => {
  it.each(recordedNames())('is read by the rules of today: %s', name => {
    const stored = recordedCases(name);
    expect(stored.length).toBeGreaterThan(1);
    for (const each of stored) {
      const rules = caseRules[each.kind];
      const current = rules.upgrade(each);
      expect(current).toMatchObject({ id: each.id, schema: rules.schema });
      // Whoever reads it asks for all of this.
      expect(rules.describe(current).stages).toContain(
        rules.describe(current).stage,
      );
      expect(rules.tasks(current).length > 0).toBe(!current.endedAt);
      expect(() => rules.deadlines(current)).not.toThrow();
      expect(() => rules.participants(current)).not.toThrow();
    }
  });
});

describe('A case runs to its end and is replayed, on a worker that remembers no run', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.with({
      server: await realServer(['caseKind', 'caseStage']),
      bundle,
      searchable: ['caseKind', 'caseStage'],
      worker: { maxCachedWorkflows: 0 },
    });
  });

  afterAll(() => world?.end());

  it.each(stories)('$name', async ({ name, kind, particulars, tell }) => {
    const told = world.aCase(kind, particulars);
    await tell(told, world);
    await told.handle.result();
    expect(told.now.endedAt).toBeDefined();
    expect(world.backend.caseOf(told.id)).toMatchObject({ seq: told.now.seq });

    const history = await told.handle.fetchHistory();
    await replay(history);
    // RECORD_HISTORIES=yes npm run test:unit -- workflows/worker/src/histories
    if (process.env.RECORD_HISTORIES && !recordedNames().includes(name)) {
      keepRun(name, history);
    }
  });
});
