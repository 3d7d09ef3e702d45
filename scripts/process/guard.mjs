/**
 * Ends what was started when whoever started it is gone without having done so (a crash, SIGKILL). It reads the
 * process groups that are alive from its input, which the system closes when the other end dies.
 */
import { createInterface } from 'node:readline';
import { endGroup } from './group.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}

const alive = new Set();
const lines = createInterface({ input: process.stdin });
lines.on('line', line => {
  const [happening, group] = line.split(' ');
  if (happening === 'started') alive.add(Number(group));
  else alive.delete(Number(group));
});
lines.on('close', async () => {
  await Promise.all([...alive].map(group => endGroup(group)));
  process.exit(0);
});
