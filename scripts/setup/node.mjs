import { access, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { tools } from '../places.mjs';
import { run } from '../process/programs.mjs';
import { output } from './output.mjs';
import { explainNetwork } from './network.mjs';
import * as versions from './versions.mjs';

const binaries = join(tools, 'node_modules', '.bin');

/** Node of the line that Backstage supports, whatever the machine has. */
export const nodeBinary = join(binaries, 'node');
export const yarnBinary = join(binaries, 'yarn');

/** The environment in which everything of this repository runs: its own Node and Yarn first on the path. */
export const environment = (more = {}) => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return {
    ...inherited,
    PATH: [binaries, process.env.PATH].join(delimiter),
    ...more,
  };
};

const packageOfPlatform = () => {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${os}-${process.arch}@${versions.node}`;
};

const isThere = async () => {
  const version = await output(nodeBinary, ['--version']);
  if (!version?.startsWith(`v${versions.node}.`)) return false;
  await access(yarnBinary);
  const manifest = join(tools, 'node_modules/@yarnpkg/cli-dist/package.json');
  const { version: ofYarn } = JSON.parse(await readFile(manifest, 'utf8'));
  return ofYarn === versions.yarn;
};

export async function setUpNode() {
  if (await isThere().catch(() => false)) return undefined;
  if (!(await output('npm', ['--version']))) {
    throw new Failure(
      'npm was not found. Install Node.js 18 or later together with npm, and give the same command again.',
    );
  }
  try {
    await run('setup-node', 'npm', [
      'install',
      '--prefix',
      tools,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--fetch-retries=1',
      packageOfPlatform(),
      `@yarnpkg/cli-dist@${versions.yarn}`,
    ]);
  } catch (error) {
    throw await explainNetwork(error, 'Node and Yarn');
  }
  return `Node ${await output(nodeBinary, ['--version'])}, Yarn ${versions.yarn} into .tools`;
}
