import { dataConverterOf, readKeys } from '@business-relations/temporal';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DrivenCase } from '../testing/drivenCase';
import { aKey } from '../testing/keys';
import { asa, fatima } from '../testing/organisation';
import {
  approves,
  aRequirementInDecision,
  glass,
} from '../testing/requirements';
import { quietRuntime, realServer } from '../testing/servers';
import { bundleFor, World } from '../testing/world';

const [before, after] = [aKey('2026-11'), aKey('2027-02')];

let world: World;

beforeAll(async () => {
  quietRuntime();
  const keys = readKeys(before);
  world = await World.with({
    server: await realServer(['caseKind', 'caseStage'], keys),
    bundle: await bundleFor('usual'),
    searchable: ['caseKind', 'caseStage'],
    keys,
  });
});

afterAll(() => world?.end());

const textsIn = (kept: unknown): string[] => {
  if (typeof kept === 'string') return [kept];
  if (kept instanceof Uint8Array) return [Buffer.from(kept).toString('latin1')];
  return typeof kept === 'object' && kept !== null
    ? Object.entries(kept).flatMap(([name, value]) => [name, ...textsIn(value)])
    : [];
};

/** All that a server keeps of a run, as somebody would find it who looks at its disk. */
async function keptOf(id: string): Promise<string> {
  const handle = world.server.client.workflow.getHandle(id);
  const { raw } = await handle.describe();
  return textsIn([await handle.fetchHistory(), raw]).join('\n');
}

describe('With encryption switched on', () => {
  it('a case goes as ever, and the server keeps nothing of it that it can read', async () => {
    const requirement = await aRequirementInDecision(
      world.aCase('requirement'),
    );
    expect(
      await requirement.tries(asa, 'withdraw', { reason: 'No' }),
    ).toMatchObject({ code: 'not-the-opener' });
    await approves(requirement);
    expect(requirement.now.seq).toBeGreaterThan(4);
    await world.recorded(requirement);

    const kept = await keptOf(requirement.id);
    expect(kept).toContain('encryption-key-id');
    for (const secret of [
      glass.title,
      glass.result,
      'Share the booking',
      asa,
      'user:default',
      'group:default',
    ]) {
      expect(kept).not.toContain(secret);
    }
  });

  it('an operator still finds it by kind and stage, which say nothing of anybody', async () => {
    const requirement = await aRequirementInDecision(
      world.aCase('requirement'),
    );
    await world.recorded(requirement);
    await world.until(async () => {
      const { searchAttributes } = await requirement.handle.describe();
      return searchAttributes.caseStage?.[0] === 'decision';
    });
    const { searchAttributes, workflowId, memo } =
      await requirement.handle.describe();
    // Of Temporal's own: which worker it ran on, and by which version of this code.
    const {
      BuildIds: _,
      TemporalChangeVersion: __,
      ...ours
    } = searchAttributes;
    expect(ours).toEqual({
      caseKind: ['requirement'],
      caseStage: ['decision'],
    });
    expect(workflowId).toBe(requirement.id);
    expect(memo ?? {}).toEqual({});
  });

  it('the key is changed while a case is open, which goes on with the new one', async () => {
    const { server } = world;
    const { id } = await aRequirementInDecision(world.aCase('requirement'));
    await world.endWorker();
    const dataConverter = dataConverterOf(readKeys(`${after},${before}`));
    await world.startWorker({ dataConverter });
    const client = new Client({
      connection: server.connection,
      namespace: server.namespace,
      dataConverter,
    });
    const rotated: TestWorkflowEnvironment = Object.create(server, {
      client: { value: client },
    });
    const requirement = new DrivenCase(
      rotated,
      'business-relations',
      'requirement',
      { id },
    );
    await requirement.does(fatima, 'note', { text: 'With the new key' });
    const kept = await keptOf(id);
    expect(kept).toContain('2026-11');
    expect(kept).toContain('2027-02');
    expect(kept).not.toContain('With the new key');
  });
});
