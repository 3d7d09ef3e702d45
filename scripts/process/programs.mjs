import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.mjs';
import { logs, root } from '../places.mjs';
import { endGroup } from './group.mjs';

/**
 * Every program that this repository's commands start, newest last. Each has a process group of its own, so that
 * Ctrl-C in the terminal reaches us alone, and ending a program ends also what it started itself.
 */
const running = [];
let ending = false;

/** A program that is started while everything ends neither starts nor answers. */
const never = () => new Promise(() => {});

let guard;
const tellGuard = line => {
  if (!guard) {
    const script = join(dirname(fileURLToPath(import.meta.url)), 'guard.mjs');
    guard = spawn(process.execPath, [script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    guard.on('error', () => {});
    guard.stdin.on('error', () => {});
    guard.unref();
    guard.stdin.unref();
  }
  guard.stdin.write(`${line}\n`);
};

/**
 * Starts a program that writes to `.local/logs/NAME.log`, or to the terminal where `visible`.
 *
 * @param {string} name of the log and in messages
 * @param {string} command
 * @param {string[]} [args]
 * @param {{cwd?: string, env?: Record<string, string | undefined>, visible?: boolean, append?: boolean,
 *   uid?: number, gid?: number}} [options]
 */
export async function start(name, command, args = [], options = {}) {
  if (ending) return never();
  const { cwd = root, env = process.env, visible, append, uid, gid } = options;
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const output = visible ? 'inherit' : openSync(log, append ? 'a' : 'w');
  const child = spawn(command, args, {
    cwd,
    env,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', output, output],
  });
  if (!visible) closeSync(output);

  const program = { name, log: visible ? undefined : log, group: child.pid };
  program.ended = new Promise(resolve => {
    child.once('error', error => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  program.end = async grace => {
    if (program.group) {
      await endGroup(program.group, grace);
      tellGuard(`ended ${program.group}`);
    }
    const position = running.indexOf(program);
    if (position >= 0) running.splice(position, 1);
  };
  if (program.group) {
    running.push(program);
    tellGuard(`started ${program.group}`);
  }
  return program;
}

/** Runs a program to its end; a {@link Failure} with its log where that isn't a success. */
export async function run(name, command, args, options) {
  const program = await start(name, command, args, options);
  const { code, signal, error } = await program.ended;
  if (ending) return never();
  await program.end();
  if (error?.code === 'ENOENT') {
    throw new Failure(`The command ${command} was not found.`);
  }
  if (error) throw error;
  if (code !== 0) {
    throw new Failure(`${name} ended with ${signal ?? `exit code ${code}`}.`, {
      log: program.log,
    });
  }
  return program;
}

/** Ends everything that runs, newest first; in no time where `grace` is 0. */
export async function endAll(grace) {
  ending = true;
  if (grace === 0) {
    await Promise.all([...running].map(program => program.end(0)));
  }
  while (running.length) {
    await running[running.length - 1].end(grace);
  }
}

export const isEnding = () => ending;
