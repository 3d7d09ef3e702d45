import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../../scripts/failure.mjs';
import { run, start } from '../../scripts/process/programs.mjs';

const PATIENCE_MILLISECONDS = 120_000;

/** Asks again until it is so. */
export async function until(what, isSo) {
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  let why;
  for (;;) {
    try {
      if (await isSo()) return;
    } catch (error) {
      why = error;
    }
    if (Date.now() > patience) {
      throw new Failure(
        `${what} never came about${why ? `: ${why.message}` : ''}.`,
        {
          log: why?.log,
        },
      );
    }
    await wait(300);
  }
}

/** One of the two as it runs in production: by its script, as somebody who may write nowhere. */
export class Running {
  constructor(place, name, program) {
    this.place = place;
    this.name = name;
    this.program = program;
  }

  static async start(place, name, { env, settings = [] }) {
    const program = await start(
      `production-${name}`,
      'sh',
      [place.path(name, 'start.sh'), ...settings],
      { cwd: place.path('tmp'), env: place.environment(env), ...place.user },
    );
    return new Running(place, name, program);
  }

  log = () => readFile(this.program.log, 'utf8');

  says = text =>
    this.#whileItRuns(`“${text}” in the log of the ${this.name}`, async () =>
      (await this.log()).includes(text),
    );

  async #whileItRuns(what, isSo) {
    const failed = this.program.ended.then(({ code, signal }) => {
      throw new Failure(`The ${this.name} ended with ${signal ?? code}.`, {
        log: this.program.log,
      });
    });
    failed.catch(() => {});
    await Promise.race([failed, until(what, isSo)]);
  }

  /** By the script that a supervisor of containers asks. */
  isHealthy = address =>
    this.#whileItRuns(`${this.name} healthy`, async () => {
      await run(
        'production-healthy',
        'sh',
        [this.place.path(this.name, 'healthy.sh'), address],
        { env: this.place.environment(), ...this.place.user },
      );
      return true;
    });

  /** As a supervisor does it: it is told to end, and has ended by itself with success before it is made to. */
  async endsWhenTold(withinMilliseconds) {
    process.kill(this.program.group, 'SIGTERM');
    const ended = await Promise.race([
      this.program.ended,
      wait(withinMilliseconds),
    ]);
    if (ended?.code !== 0) {
      throw new Failure(
        `The ${this.name} was told to end and ${ended ? `ended with ${ended.signal ?? ended.code}` : 'did not'}.`,
        { log: this.program.log },
      );
    }
    await this.program.end();
  }
}
