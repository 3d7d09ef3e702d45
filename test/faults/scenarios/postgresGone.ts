import { setTimeout as wait } from 'node:timers/promises';
import { relationsIn } from '../people/catalog';
import { busyWhile } from '../people/traffic';
import { Scenario } from './Scenario';

export const postgresGone: Scenario = {
  number: 4,
  title: 'Postgres is gone',
  share: 0.09,
  async run(stage) {
    const { product, crew, decisions, seed, outages, wrong, note } = stage;
    const before = await relationsIn(crew, 'claims');
    if (before.length === 0) wrong('The catalog had no relations of ours');
    const traffic = { decisions, atOnce: 6, pace: 300, seed };
    const lives = product.workers.map(worker => worker.lives);
    await busyWhile(crew, traffic, async () => {
      await wait(1_000);
      await product.postgres.kill();
      await wait(outages.postgres * 1000);
      await product.postgres.start();
    });
    const { failed } = crew.ledger;
    const told = failed.filter(({ code }) => code === 'database-away');
    note(`${told.length} answers of 503`);
    if (told.length === 0) wrong('Nobody was told that the database is away');
    if (told.some(({ sentence }) => !sentence.includes('database'))) {
      wrong('Somebody was told 503 without a sentence that says why');
    }
    product.workers
      .filter((worker, nth) => !worker.isRunning || worker.lives !== lives[nth])
      .forEach(({ name }) => wrong(`${name} did not wait, it ended`));
    const otherwise = failed
      .filter(({ status }) => status !== 503)
      .map(({ status, code, sentence }) => `${status} ${code}: ${sentence}`);
    new Set(otherwise).forEach(said =>
      wrong(`While Postgres was gone somebody was told ${said}`),
    );
    // Meanwhile somebody may have become an orderer; nobody ceases to be anything.
    const after = await relationsIn(crew, 'claims');
    before
      .filter(relation => !after.includes(relation))
      .forEach(relation => wrong(`The catalog has lost ${relation}`));
  },
};
