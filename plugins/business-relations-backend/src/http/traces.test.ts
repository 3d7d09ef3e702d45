import {
  Route,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { places } from '../personalData/places';
import { refusalOf } from '../testing/Member';
import { Sent } from '../testing/Product';
import { Traces } from '../testing/Traces';
import { whereNamed } from '../testing/whereNamed';
import { attempts } from '../testing/whoMayDoWhat/attempts';
import { CallerName, World } from '../testing/whoMayDoWhat/World';

/** Some who may, and some who may not. */
const asking: CallerName[] = [
  'account manager',
  'another customer',
  'administrator',
  'worker',
  'catalog',
  'no token',
];

const fits = ({ method, path }: Route, sent: Sent) =>
  method.toUpperCase() === sent.method &&
  new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(sent.path);

/** The name of the route by which something is changed; undefined of what only reads. */
function changeIn(sent: Sent): string | undefined {
  const routeSent = Object.entries<Route>(routes).find(([, each]) =>
    fits(each, sent),
  );
  if (!routeSent || sent.method === 'GET' || routeSent[1].recordsNothing) {
    return undefined;
  }
  return routeSent[0].replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** What somebody wrote, as opposed to what they chose: it has a space in it. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
};

/**
 * Rows that go as a whole: settings, what mirrors the catalog, what came because the catalog lacked it; and what follows
 * from roles in force, of which whoever is erased has none.
 */
const isForgotten =
  /^(people|entities|entity_links|entities_failing|brought_entities|effective_\w+)\./;

/** Who is behind a token: people by their reference, services by their subject. */
function actorIn({ authorization = '' }: Sent): string {
  const [, payload] = authorization.split('.');
  if (!payload) return 'external:business-relations-worker';
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return String(sub).includes(':') ? String(sub) : `plugin:${sub}`;
}

describe('What is left behind of what was asked', () => {
  const traces = new Traces();
  let world: World;

  beforeAll(async () => {
    world = await World.start(...traces.features);
    for (const attempt of Object.values(attempts)) {
      const tries = await attempt(world);
      for (const name of asking) {
        await refusalOf(tries(await world.caller(name)));
      }
    }
    // The last one is written when its answer has gone.
    await new Promise(resolve => setTimeout(resolve, 50));
  });
  afterAll(() => world.stop());

  it('is each change once in the audit log: when it began and how it ended, and whose it was', () => {
    const lines = world.product.sent.flatMap(sent => {
      const change = changeIn(sent);
      // Backstage turns away who isn't signed in, before anything of ours.
      if (!change || sent.status === 401) return [];
      const ended = sent.status < 400 ? 'succeeded' : 'failed';
      return ['initiated', ended].map(
        status => `${change} by ${actorIn(sent)}: ${status}`,
      );
    });
    const audited = traces.audited.map(
      ({ eventId, actor, status }) =>
        `${eventId} by ${actor.actorId}: ${status}`,
    );
    expect(lines.length).toBeGreaterThan(300);
    expect(audited.sort()).toEqual(lines.sort());
  });

  /** All that was in the requests and must not be anywhere outside of the database. */
  const secretsIn = (sent: Sent[]) => ({
    tokens: sent.flatMap(({ authorization }) =>
      authorization ? [authorization.replace('Bearer ', '')] : [],
    ),
    texts: sent.flatMap(({ body }) => (body ? textsIn(JSON.parse(body)) : [])),
  });

  const linesWith = (secrets: string[], lines: string[]) => {
    const distinct = [...new Set(secrets)];
    return lines.filter(line => distinct.some(each => line.includes(each)));
  };

  it('is no token and nothing that somebody wrote: in no log, at no level', () => {
    const { tokens, texts } = secretsIn(world.product.sent);
    expect(tokens.length).toBeGreaterThan(500);
    expect(texts).toContain('Half of all claims come in by phone');
    const audited = traces.audited.map(event => JSON.stringify(event));
    const everything = [...traces.lines, ...audited];
    expect(linesWith([...tokens, ...texts], everything)).toEqual([]);
  });

  it('is nobody’s name outside of the audit log', () => {
    expect(linesWith(['user:default/'], traces.lines)).toEqual([]);
  });

  it('is their names in columns that erasing knows, and in no other', async () => {
    const known = places.flatMap(
      ({ table, plain = [], json = [], text = [] }) =>
        [...plain, ...json, ...text].map(column => `${table}.${column}`),
    );
    const named = await whereNamed(world.product.db, 'user:default/');
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.filter(
        column => !known.includes(column) && !isForgotten.test(column),
      ),
    ).toEqual([]);
  });

  it('is none of it where the database refuses a statement: what it was given stays out of the log', async () => {
    const { product } = world;
    await product.db.schema.renameTable('events', 'events_elsewhere');
    const before = traces.lines.length;
    const refused = await refusalOf(
      world.as('opener').open('dialogue', {
        topic: 'Something about Karin',
        subject: 'component:default/intake',
        with: ['user:default/erik'],
      }),
    );
    await product.db.schema.renameTable('events_elsewhere', 'events');
    expect(refused).toMatchObject({ status: 500, code: 'failed' });
    const lines = traces.lines.slice(before);
    expect(lines.join()).toMatch(/events/);
    expect(
      linesWith(['Something about Karin', 'user:default/'], lines),
    ).toEqual([]);
  });
});
