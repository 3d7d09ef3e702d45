import { Client, Connection } from '@temporalio/client';
import { RealParts } from './realParts';

const talk = {
  topic: 'Fewer clicks',
  subject: 'component:default/intake',
  when: '2999-01-01T09:00:00.000Z',
};

describe('two Backstages that share a namespace', () => {
  let bengt: RealParts;
  let signe: RealParts;
  let connection: Connection;

  beforeAll(async () => {
    bengt = await RealParts.start({ taskQueue: 'bengt', idPrefix: 'bengt-' });
    // Each with a key of its own: neither can read what the other writes.
    signe = await RealParts.start(
      { taskQueue: 'signe', idPrefix: 'signe-' },
      bengt.temporal,
    );
    connection = await Connection.connect({ address: bengt.temporal.address });
  }, 180_000);

  afterAll(async () => {
    await connection?.close();
    await signe?.endWorker();
    await bengt?.end();
  });

  const runs = async () => {
    const ids: string[] = [];
    for await (const run of new Client({ connection }).workflow.list()) {
      ids.push(run.workflowId);
    }
    return ids.sort();
  };

  it('carry out their own cases side by side, under names of their own', async () => {
    const [hers, his] = await Promise.all([
      signe.as('karin').opens('dialogue', talk),
      bengt.as('karin').opens('dialogue', talk),
    ]);
    await signe.as('karin').does(hers.line.id, 'note', { text: 'Hers' });
    const { history } = await bengt
      .as('karin')
      .does(his.line.id, 'note', { text: 'His' });
    expect(history.at(-1)?.sentence.params).toMatchObject({ text: 'His' });

    const expected = [`bengt-${his.line.id}`, `signe-${hers.line.id}`];
    await bengt.until(async () => (await runs()).length === 2);
    expect(await runs()).toEqual(expected);
    await expect(bengt.as('karin').reads(hers.line.id)).rejects.toMatchObject({
      code: 'unknown-case',
    });
  });
});
