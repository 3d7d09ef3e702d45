import { Failure } from '../failure.mjs';
import { endAll, isEnding } from './programs.mjs';

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * npm passes SIGTERM on to the shell that it runs a script in, and the shell dies of it without a word to us: that
 * it is gone is all there is to notice.
 */
function whenShellIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/**
 * Runs a command of this repository from beginning to end: whatever happens (success, failure, Ctrl-C, a closed
 * terminal), what it started is ended before it ends itself. `work` answers the exit code.
 */
export async function command(work) {
  let asked = 0;
  const stop = async name => {
    const code = 128 + NUMBERS[name];
    asked += 1;
    if (asked > 1) {
      await endAll(0);
      process.exit(code);
    }
    console.log('\nStopping …');
    await endAll();
    console.log('Stopped.');
    process.exit(code);
  };
  for (const name of Object.keys(NUMBERS)) process.on(name, () => stop(name));
  whenShellIsGone(() => stop('SIGTERM'));
  // A terminal that was closed takes no more output, which is no reason to leave anything running.
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', () => {});
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
