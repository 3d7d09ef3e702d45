import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { shown } from '../places.mjs';

const MARK = 'in-use.json';

const isAlive = id => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const occupant = path => {
  try {
    const mark = JSON.parse(readFileSync(path, 'utf8'));
    return isAlive(mark.process) ? mark : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Takes the state for this process, until it ends: two products on the same database files would spoil it.
 * Synchronous, since it is given back while the process ends.
 */
export function occupy(state, address) {
  mkdirSync(state, { recursive: true });
  const path = join(state, MARK);
  const other = occupant(path);
  if (other) {
    throw new Failure(
      `It runs already, at ${other.address}, with the same state (${shown(state)}). Use that one, or end it first (process ${other.process}).`,
    );
  }
  writeFileSync(path, JSON.stringify({ process: process.pid, address }));
  process.on('exit', () => rmSync(path, { force: true }));
}

/** Begins anew: what people and cases left behind goes, what was fetched and built stays. */
export function reset(state) {
  for (const name of readdirSync(state)) {
    if (name !== MARK)
      rmSync(join(state, name), { recursive: true, force: true });
  }
}
