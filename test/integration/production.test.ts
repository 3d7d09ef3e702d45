import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(__dirname, '..', '..', 'examples', 'production');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** A script of the folder, wherever building and installing have put it. */
const scriptAt = (path: string) =>
  join(
    folder,
    path
      .replace(/^examples\/production\//, '')
      .replace(
        /^\/(built|srv)\/(backend|worker)\/(install|healthy)\.sh$/,
        '$3.sh',
      )
      .replace(/^\/srv\//, ''),
  );

const command = z.tuple([z.literal('sh'), z.string()]).rest(z.string());

/** Lines of the Dockerfile that run something: instruction, and what it runs. */
const runsIn = (dockerfile: string) =>
  dockerfile
    .split('\n')
    .flatMap(
      line =>
        /^(RUN|ENTRYPOINT|CMD|HEALTHCHECK .*?CMD) (.*)$/.exec(line)?.[2] ?? [],
    );

const service = z.strictObject({
  env_file: z.string(),
  restart: z.string(),
  read_only: z.literal(true),
  tmpfs: z.array(z.string()),
  cap_drop: z.array(z.literal('ALL')),
  security_opt: z.array(z.string()),
  build: z.strictObject({
    context: z.literal('../..'),
    dockerfile: z.string(),
    target: z.string(),
  }),
  stop_grace_period: z.string(),
  command: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  expose: z.array(z.string()).optional(),
  depends_on: z.array(z.string()).optional(),
});

describe('the files for containers in examples/production', () => {
  const dockerfile = textOf('Dockerfile');
  const targets = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(
    ([, name]) => name,
  );

  it('know no other instruction than those that copy, and those that run a script', () => {
    const instructions = dockerfile
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.split(' ')[0]);
    expect([
      'FROM',
      'WORKDIR',
      'COPY',
      'RUN',
      'USER',
      'EXPOSE',
      'STOPSIGNAL',
      'HEALTHCHECK',
      'ENTRYPOINT',
    ]).toEqual(expect.arrayContaining(instructions));
  });

  it('run scripts of that folder and nothing else', () => {
    const runs = runsIn(dockerfile);
    expect(runs).toHaveLength(7);
    for (const run of runs) {
      const [, script] = command.parse(JSON.parse(run));
      expect([script, existsSync(scriptAt(script))]).toEqual([script, true]);
    }
  });

  it('copy from stages that there are', () => {
    for (const [, from] of dockerfile.matchAll(/--from=(\S+)/g)) {
      expect(targets).toContain(from);
    }
  });

  it('run as nobody in particular', () => {
    expect(dockerfile.match(/^USER node$/gm)).toHaveLength(2);
  });

  it('are composed of those stages, and of nothing that runs anything else', () => {
    const { services } = z
      .object({ services: z.record(z.string(), service) })
      .parse(parse(textOf('compose.yaml'), { merge: true }));
    expect(Object.keys(services)).toEqual(['backend', 'worker']);
    for (const { build } of Object.values(services)) {
      expect(targets).toContain(build.target);
      expect(build.dockerfile).toBe('examples/production/Dockerfile');
    }
  });
});
