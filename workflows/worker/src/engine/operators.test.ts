import {
  asa,
  claims,
  erik,
  fatima,
  mats,
  service,
} from '../testing/organisation';
import {
  approves,
  aRequirementInDecision,
  glass,
} from '../testing/requirements';
import { quietRuntime, realServer } from '../testing/servers';
import { DrivenCase } from '../testing/drivenCase';
import { aTalk } from '../testing/talks';
import { bundleFor, World } from '../testing/world';

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

/** All that Temporal's pages say of a run in words: of it as it is now, and beside each of its events. */
async function readOf(run: DrivenCase) {
  const { currentDetails } = await run.handle.query<{ currentDetails: string }>(
    '__temporal_workflow_metadata',
  );
  const summaries = (await eventsOf(run)).flatMap(({ userMetadata }) => {
    const { summary } = userMetadata ?? {};
    return summary?.data
      ? [JSON.parse(Buffer.from(summary.data).toString())]
      : [];
  });
  return { currentDetails, summaries };
}

/** Of all its runs: one goes on in another after a few events. */
async function eventsOf({ id, handle }: DrivenCase) {
  const runs = [];
  let runId: string | undefined = (await handle.describe()).runId;
  while (runId) {
    const { events } = await world.server.client.workflow
      .getHandle(id, runId)
      .fetchHistory();
    runs.unshift(...(events ?? []));
    runId =
      events?.[0]?.workflowExecutionStartedEventAttributes
        ?.continuedExecutionRunId ?? undefined;
  }
  return runs;
}

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

  it('reads at each timer and activity what it is for, and of the run where it stands', async () => {
    const quick = { clock: 'elapsed', duration: 'PT30S' } as const;
    const requirement = await aRequirementInDecision(
      world.aCase('requirement', { terms: { decision: quick } }),
    );
    await world.recorded(requirement);
    const { currentDetails, summaries } = await readOf(requirement);
    expect(currentDetails).toMatch(
      /^draft → preparation → \*\*decision\*\* → /,
    );
    expect(currentDetails).toMatch(
      /- decide \(`approve`, .*\): 1 asked as customer, by \d{4}-/,
    );
    expect(currentDetails).toMatch(
      /Next by the clock: \d{4}-.*, (reminder|deadline): decide\./,
    );
    expect(summaries).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Records 1.*: case.opened/),
        expect.stringMatching(/^When this is due: .*decide/),
        expect.stringMatching(/^(Reminder|Deadline): decide$/),
      ]),
    );
  });

  it('reads there no name and nothing that anybody wrote', async () => {
    const requirement = await aRequirementInDecision(
      world.aCase('requirement'),
    );
    await requirement.does(asa, 'note', { text: 'Karin knows the shops' });
    const until = new Date(Date.now() + 60_000).toISOString();
    await requirement.does(fatima, 'pause', { until, reason: 'Karin is away' });
    const paused = await readOf(requirement);
    await requirement.does(fatima, 'continue');
    await approves(requirement);
    const role = world.aCase('role');
    await role.does(erik, 'open', {
      ask: 'accept',
      role: 'orderer',
      holder: mats,
      unit: claims,
      scope: { entities: [service] },
      inAddition: true,
      mandate: {
        services: [service],
        from: '2020-01-01',
        grantor: asa,
        evidence: 'Minutes of 3 March, which Karin has',
      },
    });
    await world.recorded(requirement);
    await world.recorded(role);
    const all = JSON.stringify([
      paused,
      await readOf(requirement),
      await readOf(role),
    ]);
    expect(all).toContain('**Paused**');
    expect(all).toContain('The pause ends');
    expect(all).not.toMatch(/Karin|user:|group:|component:/);
    expect(all).not.toContain(glass.title);
  });
});
