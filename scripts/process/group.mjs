import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const signal = (group, name) => {
  try {
    process.kill(-group, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/**
 * Whether a process of the group still runs. A dead one that nobody has collected yet doesn't count: inside a
 * container there may be nobody who ever does.
 */
export const groupIsAlive = async group => {
  try {
    process.kill(-group, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const processes = await readdir('/proc').catch(() => undefined);
  if (!processes) return true;
  const states = await Promise.all(
    processes
      .filter(name => /^\d+$/.test(name))
      .map(id => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')),
  );
  return states.some(stat => {
    // The name in brackets may hold spaces: the fields after it are state, parent, group.
    const [state, , itsGroup] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ');
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  });
};

/** Asks a process group to end, and makes it after `graceMilliseconds`. */
export const endGroup = async (group, graceMilliseconds = 10_000) => {
  const patience = Date.now() + graceMilliseconds;
  signal(group, 'SIGTERM');
  while (await groupIsAlive(group)) {
    if (Date.now() > patience) {
      signal(group, 'SIGKILL');
      return;
    }
    await wait(50);
  }
};
