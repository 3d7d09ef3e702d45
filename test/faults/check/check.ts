import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger } from '../people/Ledger';
import type { Product } from '../processes/Product';
import { compare } from './compare';
import { countOf, Findings, together } from './Findings';
import { Standing } from './standing';
import { standingOf } from './standingOf';

/** How long the product may take to bring everything to its end, once all of it runs again. */
const PATIENCE_MILLISECONDS = 90_000;
const AT_ONCE = 8;

export type Checked = {
  recorded: number;
  carriedOut: number;
  refused: number;
  findings: Findings;
};

async function standings(
  product: Product,
  cases: string[],
): Promise<Standing[]> {
  const queue = cases.values();
  const found: Standing[] = [];
  const ask = async () => {
    for (const id of queue) found.push(await standingOf(product, id));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return found;
}

/** What people were told, held against all that the parts of the product have of it. */
export function judge(ledger: Ledger, all: Standing[]): Checked {
  const byCase = ledger.byCase();
  const findings = together(
    all.map(standing => compare(byCase.get(standing.id) ?? [], standing)),
  );
  const log = all.flatMap(standing => standing.log);
  const inState = (state: string) =>
    log.filter(row => row.state === state).length;
  const refusedAtOnce = ledger.entries.filter(
    ({ answer, commands }) => answer === 'refused' && commands.size === 0,
  );
  const unanswered = ledger.entries
    .filter(({ answer }) => answer === 'none')
    .map(({ type, person }) => `${type} of ${person} was never answered`);
  return {
    recorded: log.length,
    carriedOut: inState('carried-out'),
    refused: inState('refused') + refusedAtOnce.length,
    findings: { ...findings, lost: [...findings.lost, ...unanswered] },
  };
}

/** Compares everything that people did in a scenario, once it has come to rest. */
export async function check(
  product: Product,
  ledger: Ledger,
): Promise<Checked> {
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const cases = [...ledger.byCase().keys()];
    const checked = judge(ledger, await standings(product, cases));
    if (countOf(checked.findings) === 0 || Date.now() > patience) {
      return checked;
    }
    await wait(2_000);
  }
}
