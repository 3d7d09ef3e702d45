import { Failure } from '../failure.mjs';
import { endAll, isEnding } from './programs.mjs';

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a command of this repository from beginning to end: whatever happens (success, failure, Ctrl-C, a closed
 * terminal), what it started is ended before it ends itself. `work` answers the exit code.
 */
export async function command(work) {
  let asked = 0;
  for (const [name, number] of Object.entries(NUMBERS)) {
    process.on(name, async () => {
      asked += 1;
      if (asked > 1) {
        await endAll(0);
        process.exit(128 + number);
      }
      console.log('\nStopping …');
      await endAll();
      console.log('Stopped.');
      process.exit(128 + number);
    });
  }
  let code = 1;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    if (isEnding()) return;
    console.error(error instanceof Failure ? `\n${error.message}` : error);
  }
  if (isEnding()) return;
  await endAll();
  process.exit(code);
}
