import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const QUIET_MILLISECONDS = 10_000;

/** What a process holds of the machine's memory once it is quiet, in kB. */
export async function resident({ group }) {
  await wait(QUIET_MILLISECONDS);
  const status = await readFile(`/proc/${group}/status`, 'utf8');
  return Number(status.match(/^VmRSS:\s+(\d+)/m)[1]);
}
