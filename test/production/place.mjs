import { chmod, copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from '../../scripts/process/programs.mjs';
import { nodeBinary } from '../../scripts/setup/node.mjs';

/** Mounted or owned as in production: nobody who runs what is installed there may write to it. */
async function lock(folder, user) {
  // Root owns it, and whoever runs it is somebody else.
  if (user.uid !== undefined) return;
  await run('production-lock', 'chmod', ['-R', 'a-w', folder]);
}

/** A place outside of the repository, with no more than Node in it: where backend and worker are installed and run. */
export class Place {
  #user;

  constructor(folder, user) {
    this.folder = folder;
    this.#user = user;
  }

  /** @param {{uid?: number, gid?: number}} user as whom things are run there; whoever calls where that isn't root */
  static async make(user) {
    const folder = await mkdtemp(
      join(tmpdir(), 'business-relations-production-'),
    );
    await chmod(folder, 0o755);
    for (const each of ['bin', 'tmp']) await mkdir(join(folder, each));
    await chmod(join(folder, 'tmp'), 0o777);
    await copyFile(nodeBinary, join(folder, 'bin', 'node'));
    return new Place(folder, user);
  }

  path = (...names) => join(this.folder, ...names);

  /** Nothing of the repository's environment goes with it. */
  environment = more => ({
    PATH: [this.path('bin'), '/usr/local/bin', '/usr/bin', '/bin'].join(
      delimiter,
    ),
    TMPDIR: this.path('tmp'),
    ...more,
  });

  /** Runs a script to its end; `as` whom it is run where that is somebody else. */
  script = (name, [script, ...args], { env, user } = {}) =>
    run(`production-${name}`, 'sh', [script, ...args], {
      cwd: this.folder,
      env: this.environment(env),
      ...user,
    });

  async lock(name) {
    await lock(this.path(name), this.#user);
  }

  /** Gives files of the repository to the place. */
  brings = (from, name) => cp(from, this.path(name), { recursive: true });

  get user() {
    return this.#user;
  }

  async forget() {
    if (this.#user.uid === undefined) {
      await run('production-unlock', 'chmod', ['-R', 'u+w', this.folder]);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
