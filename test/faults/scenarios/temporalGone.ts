import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { busyWhile } from '../people/traffic';
import { Scenario, Stage } from './Scenario';

/** Whoever is told that a decision is recorded goes on with something else: while it lasts, many do. */
const atOnceFor = (seconds: number) => (seconds > 30 ? 24 : 6);

/** What a page shows needs no Temporal. */
async function pagesGoOn({ crew, wrong, note }: Stage, until: number) {
  const reader = crew.of('claims').colleague;
  let pages = 0;
  while (Date.now() < until) {
    const id = crew.ledger.entries.findLast(
      ({ answer }) => answer === 'carried-out',
    )?.caseId;
    if (id) {
      try {
        await reader.asksOnce(client =>
          client(routes.case, { parameters: { id } }),
        );
        pages += 1;
      } catch (error) {
        wrong(`A page was not shown: ${error}`);
      }
    }
    await wait(500);
  }
  if (pages === 0) wrong('Nobody looked at a page meanwhile');
  note(`${pages} pages read meanwhile`);
}

export const temporalGone: Scenario = {
  number: 3,
  title: 'Temporal is gone in mid-decision',
  share: 0.1,
  run(stage) {
    const { product, crew, decisions, seed, outages, wrong, note } = stage;
    const atOnce = atOnceFor(outages.temporal);
    const traffic = { decisions, atOnce, pace: 300, seed };
    return busyWhile(crew, traffic, async () => {
      await wait(1_000);
      await product.temporal.kill();
      await pagesGoOn(stage, Date.now() + outages.temporal * 1000);
      const told = crew.ledger.entries.filter(
        ({ answer }) => answer === 'recorded',
      ).length;
      note(`${told} told that it is recorded`);
      if (told === 0) wrong('Nobody was told that a decision is recorded');
      await product.temporal.start();
    });
  },
};
