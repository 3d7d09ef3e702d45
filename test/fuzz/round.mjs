import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

const checks = [
  'not_a_server_error',
  'response_schema_conformance',
  'content_type_conformance',
];

/**
 * Draws calls as one person: `examples` for each operation that people may call.
 *
 * @returns {Promise<{passed: boolean, log: string}>}
 */
export async function round({ address, token, seed, examples, folder }) {
  const log = join(folder, `round-${seed}.log`);
  const output = createWriteStream(log);
  await once(output, 'open');
  const api = `${address}/api/business-relations`;
  const child = spawn(
    'python3',
    [
      ['-c', 'from schemathesis.cli import schemathesis; schemathesis()'],
      ['run', `${api}/openapi.json`, '--url', api],
      ['--header', `authorization: Bearer ${token}`],
      // The worker's and the catalog's routes take their services' tokens alone.
      ['--exclude-path-regex', '^/(worker|catalog)/'],
      ['--phases', 'fuzzing', '--max-examples', String(examples)],
      ['--checks', checks.join(','), '--max-failures', '20'],
      ['--seed', String(seed), '--no-color'],
    ].flat(),
    {
      // It keeps what it drew in its working folder.
      cwd: folder,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: 'hooks',
        FUZZ_KNOWN: join(folder, 'known.json'),
        FUZZ_ANSWERS: join(folder, 'answers.jsonl'),
      },
    },
  );
  const [code] = await once(child, 'exit');
  return { passed: code === 0, log };
}
