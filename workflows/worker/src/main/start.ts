import { ConfigurationError, configurationOf } from './configuration';
import { run } from './run';

/** The worker as a program: told by the environment, ended by a signal. */
export async function start(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => ending.abort());
  }
  try {
    await run(configurationOf(process.env), ending.signal);
  } catch (error) {
    if (ending.signal.aborted) return;
    // Whoever started it reads this: of a missing setting a sentence, of anything else where it happened.
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exitCode = 1;
  }
}
