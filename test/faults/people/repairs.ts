import { setTimeout as wait } from 'node:timers/promises';
import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import {
  Repair,
  RepairKind,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Person } from './Person';

const PATIENCE_MILLISECONDS = 3 * 60_000;

const isOver = ({ state }: Repair) =>
  state === 'done' || state === 'stopped' || state === 'failed';

/** An operator has everything compared and mended, and waits for the end of it. */
export async function repair(
  operator: Person,
  does: RepairKind,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Repair> {
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  const { id } = await operator.calls(client =>
    client(routes.startRepair, { body: { does, dryRun } }),
  );
  for (;;) {
    await wait(500);
    const now = await operator.calls(client =>
      client(routes.repair, { parameters: { id } }),
    );
    if (isOver(now)) return now;
    if (Date.now() > patience) {
      throw new Error(`${does} did not end: ${JSON.stringify(now)}`);
    }
  }
}

/** Which events nobody has any more. */
const numbersIn = (found: Message) =>
  found.code === 'repair-events-lost' ? ` ${found.params.events}` : '';

/** What a repair found, with what was done about it: `repair-run-missing: mend-start-again, mended`. */
export async function findingsOf(
  operator: Person,
  { id }: Repair,
): Promise<string[]> {
  const { items } = await operator.calls(client =>
    client(routes.repairFindings, {
      parameters: { id },
      query: { limit: 200 },
    }),
  );
  return items.map(
    ({ case: of, found, measure, result, error }) =>
      `${of}: ${found.code}${numbersIn(found)}, ${measure.code}, ${result}${error ? ` (${error})` : ''}`,
  );
}

export const foundNothing = ({ counts, state }: Repair): boolean =>
  state === 'done' && Object.values(counts).every(count => count === 0);
