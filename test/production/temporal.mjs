import { writeFile } from 'node:fs/promises';
import { freePort } from '../../scripts/process/ports.mjs';
import { start } from '../../scripts/process/programs.mjs';
import { answers, ready } from '../../scripts/process/ready.mjs';
import { withTls } from './certified.mjs';

export const NAMESPACE = 'business-relations';

/** A Temporal server with TLS before it, which has neither our namespace nor our search attributes yet. */
export async function bareTemporal(place, cli) {
  const port = await freePort();
  const program = await start(
    'production-temporal',
    cli,
    [
      ['server', 'start-dev', '--headless', '--ip', '127.0.0.1'],
      ['--port', String(port), '--log-level', 'warn'],
    ].flat(),
    { env: place.environment({ HOME: place.path('tmp') }) },
  );
  await ready(program, () => answers(port), 30_000);
  const front = await withTls(place.folder, port);
  const profile = place.path('temporal.toml');
  await writeFile(
    profile,
    [
      '[profile.default]',
      `address = "localhost:${front.port}"`,
      `namespace = "${NAMESPACE}"`,
      '',
      '[profile.default.tls]',
      `server_ca_cert_path = "${front.authority}"`,
      '',
    ].join('\n'),
  );
  return {
    settings: { TEMPORAL_CONFIG_FILE: profile, TEMPORAL_PROFILE: 'default' },
    end: async () => {
      await front.end();
      await program.end();
    },
  };
}
