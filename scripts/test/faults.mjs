import { readFile, rm } from 'node:fs/promises';
import { exists } from '../places.mjs';
import { results, runFaults } from './faultsProgram.mjs';

const SENTENCES = 8;

/** `yarn faults`, short: a scenario is a test, and has its line. */
export async function faults(selection, { visible } = {}) {
  await rm(results, { force: true });
  await runFaults(selection, { visible }).catch(async error => {
    // What is wrong stands in the results; where there are none, it has not come so far.
    if (!(await exists(results))) throw error;
  });
  const all = JSON.parse(await readFile(results, 'utf8'));
  const failures = all
    .map(({ number, title, findings, wrong }) => ({
      name: `${number} ${title}`,
      reason: [...Object.values(findings).flat(), ...wrong].slice(0, SENTENCES),
    }))
    .filter(({ reason }) => reason.length > 0);
  return {
    passed: all.length - failures.length,
    failed: failures.length,
    failures,
    lines: all.map(({ lines: [line] }) => line),
  };
}
