import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { relationsIn } from '../people/catalog';
import { busyWhile } from '../people/traffic';
import { Scenario } from './Scenario';

export const postgresGone: Scenario = {
  number: 4,
  title: 'Postgres is gone',
  async run(stage) {
    const { product, crew, decisions, seed, outages, wrong } = stage;
    const before = await relationsIn(crew, 'claims');
    if (before.length === 0) wrong('The catalog had no relations of ours');
    const traffic = { decisions, atOnce: 6, pace: 300, seed };
    await busyWhile(crew, traffic, async () => {
      await wait(1_000);
      await product.postgres.kill();
      await wait(outages.postgres * 1000);
      await product.postgres.start();
    });
    const { failed } = crew.ledger;
    if (!failed.some(({ code }) => code === 'database-away')) {
      wrong('Nobody was told that the database is away');
    }
    const otherwise = failed
      .filter(({ status }) => status !== 503)
      .map(({ status, code, sentence }) => `${status} ${code}: ${sentence}`);
    new Set(otherwise).forEach(said =>
      wrong(`While Postgres was gone somebody was told ${said}`),
    );
    if (!isDeepStrictEqual(await relationsIn(crew, 'claims'), before)) {
      wrong('The relations in the catalog are others than before');
    }
  },
};
