import { rmSync } from 'node:fs';
import { chown, cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { root } from '../places.mjs';
import { freePort } from '../process/ports.mjs';
import { run, start } from '../process/programs.mjs';
import { answers, ready } from '../process/ready.mjs';
import { setUpPostgres } from '../setup/postgres.mjs';

/** For data that is thrown away: four times as fast, and of no use after a crash. */
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/** Postgres refuses to run as root, so root runs it as somebody who owns nothing else. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const people = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map(line => line.split(':'));
  const somebody =
    people.find(([name]) => name === 'postgres') ??
    people.find(([name]) => name === 'nobody');
  if (!somebody) {
    throw new Failure(
      'Postgres does not run as root, and there is no user "nobody" to run it as. Run the tests as an ordinary user.',
    );
  }
  return { uid: Number(somebody[2]), gid: Number(somebody[3]) };
}

/**
 * Makes everything that a Postgres of the tests' own needs, in a folder that goes with this process.
 *
 * @returns {Promise<{folder: string, data: string, work: string, user: {uid?: number, gid?: number}, from: string,
 *   forget: () => void}>} `folder` holds the server's programs; it runs in `work` as `user`
 */
export async function preparePostgres() {
  const installed = await setUpPostgres();
  const user = await unprivileged();
  const work = await mkdtemp(join(tmpdir(), 'business-relations-postgres-'));
  const forget = () => rmSync(work, { recursive: true, force: true });
  // Also when the run is stopped half-way.
  process.once('exit', forget);
  let { folder } = installed;
  if (user.uid !== undefined) {
    await chown(work, user.uid, user.gid);
    if (folder.startsWith(root)) {
      // The repository may lie where only root may look.
      await cp(dirname(folder), join(work, 'server'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      folder = join(work, 'server', 'bin');
    }
  }
  const data = join(work, 'data');
  await run(
    'test-postgres-initdb',
    join(folder, 'initdb'),
    ['--pgdata', data, '--username', 'postgres', '--auth', 'trust'].concat([
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--no-sync',
    ]),
    { cwd: work, ...user },
  );
  return { folder, data, work, user, from: installed.from, forget };
}

/**
 * Starts a Postgres of the tests' own, in a folder that goes with it.
 *
 * @param {{lasting?: boolean}} [options] `lasting`: it commits to the disk, as one in production does
 * @returns {Promise<{address: string, from: string, end: () => Promise<void>}>} `address` is a connection string
 */
export async function startPostgres({ lasting = false } = {}) {
  const { folder, data, work, user, from, forget } = await preparePostgres();
  const port = await freePort();
  const program = await start(
    'test-postgres',
    join(folder, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      work,
      ...['max_connections=300', ...(lasting ? [] : careless)].flatMap(
        setting => ['-c', setting],
      ),
    ],
    { cwd: work, ...user },
  );
  await ready(program, () => answers(port), 30_000);
  return {
    address: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    from,
    end: async () => {
      await program.end();
      forget();
    },
  };
}
