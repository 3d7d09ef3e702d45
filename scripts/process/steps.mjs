import { readFile } from 'node:fs/promises';
import { shown } from '../places.mjs';
import { isEnding } from './programs.mjs';

const SHOWN_LINES = 20;

export const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`;

/** The end of a log, as it is shown when something failed. */
export async function lastLines(log, count = SHOWN_LINES) {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count);
}

async function explain(error) {
  if (!error.log) return;
  for (const line of await lastLines(error.log)) console.log(`    ${line}`);
  console.log(`    log: ${shown(error.log)}`);
}

/**
 * Does `work` and prints one line about it with its time. What `work` answers, where it is a text, stands in the line.
 * What takes long may `tell` how far it has come. When it fails, the last lines of its log and the log's place follow, and
 * the error goes on to the caller.
 */
export async function step(name, work) {
  const begun = Date.now();
  const clear = process.stdout.isTTY ? '\r\u001b[K' : '';
  if (clear) process.stdout.write(`… ${name}`);
  const tell = note => {
    const line = `… ${name} · ${note}`;
    if (clear) process.stdout.write(`${clear}${line}`);
    else console.log(line);
  };
  try {
    const answer = await work(tell);
    const note = typeof answer === 'string' ? ` · ${answer}` : '';
    console.log(`${clear}✓ ${name}${note}  ${seconds(Date.now() - begun)}`);
    return answer;
  } catch (error) {
    if (isEnding()) return new Promise(() => {});
    console.log(`${clear}✗ ${name}  ${seconds(Date.now() - begun)}`);
    await explain(error);
    throw error;
  }
}
