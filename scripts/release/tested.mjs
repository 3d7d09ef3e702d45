import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { node, temporal } from '../setup/versions.mjs';

const versionOf = async path =>
  JSON.parse(await readFile(join(root, path), 'utf8')).version;

/** The lines that the worker says it runs on; tests run on one of them. */
const nodeRange = async () =>
  JSON.parse(
    await readFile(join(root, 'workflows/worker/package.json'), 'utf8'),
  ).engines.node;

/**
 * What this state of the repository is tested with, and the ranges that its packages allow.
 *
 * @returns {Promise<{what: string, tested: string, range: string}[]>}
 */
export async function testedWith() {
  const temporalRange = JSON.parse(
    await readFile(
      join(root, 'plugins/business-relations-backend/package.json'),
      'utf8',
    ),
  ).dependencies['@temporalio/client'];
  return [
    {
      what: 'Backstage',
      tested: await versionOf('backstage.json'),
      range: 'that minor and later 1.x, by the ranges of its packages',
    },
    {
      what: "Temporal's SDK",
      tested: await versionOf('node_modules/@temporalio/client/package.json'),
      range: temporalRange,
    },
    {
      what: "Temporal's server (that of its command-line program)",
      tested: temporal.version,
      range: 'this one or later',
    },
    { what: 'Node', tested: `${node}`, range: await nodeRange() },
  ];
}
