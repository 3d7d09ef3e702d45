import { fatima } from '../testing/organisation';
import { quietRuntime, realServer } from '../testing/servers';
import { aTalk } from '../testing/talks';
import { bundleFor, World } from '../testing/world';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  quietRuntime();
  world = await World.with({
    server: await realServer(['caseKind', 'caseStage']),
    bundle: await bundleFor('short'),
    searchable: ['caseKind', 'caseStage'],
  });
});

afterAll(() => world?.end());

const found = async (query: string) => {
  const ids: string[] = [];
  for await (const run of world.server.client.workflow.list({ query })) {
    ids.push(run.workflowId);
  }
  return ids;
};

describe('An operator', () => {
  it('finds a case by its kind and stage, as long as it runs and in the next run', async () => {
    const talk = await aTalk(world.aCase('dialogue'));
    const open = `caseKind = 'dialogue' AND caseStage = 'open' AND ExecutionStatus = 'Running'`;
    await world.until(async () => (await found(open)).includes(talk.id));

    const first = (await talk.handle.describe()).runId;
    for (let count = 0; count < 8; count += 1) {
      await talk.does(fatima, 'note', { text: 'Again' });
    }
    await world.until(
      async () => (await talk.handle.describe()).runId !== first,
    );
    await world.until(async () => (await found(open)).includes(talk.id));

    await talk.does(fatima, 'finish');
    await talk.handle.result();
    const closed = `caseKind = 'dialogue' AND caseStage = 'closed'`;
    await world.until(async () => (await found(closed)).includes(talk.id));
    expect(await found(open)).not.toContain(talk.id);
  });
});
