import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Case } from '@business-relations/rules';
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Runs write nothing else that looks like it; whether it is one is what the rules are asked. */
const isCase = (value: unknown): value is Case =>
  isObject(value) && 'shape' in value && 'schema' in value && 'state' in value;

/** What is in a payload, as the data converter wrote it. */
function contentOf(data: string): unknown {
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

function casesIn(value: unknown): Case[] {
  if (isCase(value)) return [value];
  if (!isObject(value)) return [];
  const { data, metadata } = value;
  return typeof data === 'string' && metadata
    ? casesIn(contentOf(data))
    : Object.values(value).flatMap(casesIn);
}

/** Every state of the case that a recorded run has answered or handed to the record, oldest first. */
export const recordedCases = (name: string): Case[] =>
  casesIn(recordedRun(name));
