import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { History, historyToJSON } from '@temporalio/common/lib/proto-utils';
import { packageFolder } from '../main/workflowBundle';

const folder = join(packageFolder, 'histories');

/** What tells of the machine on which it was recorded, and is of no use to a replay. */
const OF_THE_MACHINE = ['identity', 'stackTrace'];

const fileOf = (name: string) => join(folder, `${name}.json`);

/** Names of all recorded runs. */
export const recordedNames = (): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .map(file => file.slice(0, -'.json'.length))
    .sort();

/** A recorded run, as Temporal's own tools write it. */
export const recordedRun = (name: string): unknown =>
  JSON.parse(readFileSync(fileOf(name), 'utf8'));

export function keepRun(name: string, history: History): void {
  const kept: unknown = JSON.parse(historyToJSON(history), (key, value) =>
    OF_THE_MACHINE.includes(key) ? undefined : value,
  );
  writeFileSync(fileOf(name), `${JSON.stringify(kept, null, 1)}\n`);
}
