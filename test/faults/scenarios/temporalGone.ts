import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { busyWhile } from '../people/traffic';
import { Scenario, Stage } from './Scenario';

/** What a page shows needs no Temporal. */
async function pagesGoOn({ crew, wrong }: Stage, until: number) {
  const reader = crew.of('claims').colleague;
  while (Date.now() < until) {
    const id = crew.ledger.entries.findLast(
      ({ answer }) => answer === 'carried-out',
    )?.caseId;
    if (id) {
      await reader
        .asksOnce(client => client(routes.case, { parameters: { id } }))
        .catch(error => wrong(`A page was not shown: ${error.message}`));
    }
    await wait(500);
  }
}

export const temporalGone: Scenario = {
  number: 3,
  title: 'Temporal is gone in mid-decision',
  run(stage) {
    const { product, crew, decisions, seed, outages, wrong } = stage;
    const traffic = { decisions, atOnce: 6, pace: 300, seed };
    return busyWhile(crew, traffic, async () => {
      await wait(1_000);
      await product.temporal.kill();
      await pagesGoOn(stage, Date.now() + outages.temporal * 1000);
      const isTold = crew.ledger.entries.some(
        ({ answer }) => answer === 'recorded',
      );
      if (!isTold) wrong('Nobody was told that a decision is recorded');
      await product.temporal.start();
    });
  },
};
