import { setTimeout as wait } from 'node:timers/promises';
import { timed } from '../rounds.mjs';
import { openedAtOnce } from '../seeds/open.mjs';

/** It is carried out, however long that takes: what nobody answers at once is recorded, and brought to the case later. */
async function answers(person, id) {
  const sent = await person.post(
    `/api/business-relations/cases/${id}/commands/note`,
    {
      content: { text: 'Are you there?' },
      idempotencyKey: crypto.randomUUID(),
    },
  );
  let { status } = sent;
  while (status !== 'carried-out') {
    await wait(500);
    ({ status } = await person.get(
      `/api/business-relations/commands/${sent.command}`,
    ));
  }
}

/** Everything that a worker had at hand is read again from the server's histories. */
export const restart = {
  name: 'restart',
  title: '1,000 open cases: worker killed → all have answered a command again',
  unit: 's',
  most: 90,
  aim: 30,
  async take(stage, { open }) {
    const product = await stage.product();
    const ids = await stage.openCases(open);
    const { asker } = await product.backend.everybody();
    const left = ids.values();
    const taken = await timed(async () => {
      await product.worker.end(0);
      await product.restartWorker();
      await openedAtOnce(open, () => answers(asker, left.next().value));
    });
    return { ours: taken / 1000 };
  },
};
