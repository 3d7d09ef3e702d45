import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Business,
  domain,
  person,
  service,
  theService,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { readUntilSettled } from './keepMirror';
import { readCatalog } from './readCatalog';

const inCatalog = (seen: ReturnType<typeof service>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: seen.kind,
  metadata: seen.metadata,
  spec: JSON.parse(JSON.stringify(seen.spec)),
});

const broken = (entity: Entity, message: string): Entity => ({
  ...entity,
  ...{ status: { items: [{ level: 'error', type: 'x', message }] } },
});

describe.each(databases.eachSupportedId())('reading the catalog on %s', id => {
  const start = async () => {
    const acme = new Business(await databaseWithTables(id));
    const read = (entities: Entity[], at: string) => {
      acme.clock = () => at;
      return readCatalog({
        db: acme.db,
        mirror: acme.mirror,
        catalog: catalogServiceMock({ entities }),
        auth: mockServices.auth(),
        logger: mockServices.logger.mock(),
        clock: acme.clock,
      });
    };
    const gone = () =>
      acme.db('entities').whereNotNull('gone_since').pluck('ref');
    return { acme, read, gone };
  };
  const archive = inCatalog(service('archive'));
  const office = inCatalog(domain('office'));

  it('counts what is news, and leaves other kinds alone', async () => {
    const { acme, read } = await start();
    const api = inCatalog({ ...service('api'), kind: 'API' });
    const all = [archive, office, api, inCatalog(person('asa'))];
    expect(await read(all, '2026-11-24T09:00:00.000Z')).toEqual({
      entities: 3,
      changed: 3,
    });
    expect(await read(all, '2026-11-24T09:01:00.000Z')).toEqual({
      entities: 3,
      changed: 0,
    });
    expect(await acme.db('entities').pluck('kind')).not.toContain('api');
  });

  it('takes for gone what isn’t there twice, a while apart', async () => {
    const { read, gone } = await start();
    await read([archive, office], '2026-11-24T09:00:00.000Z');
    await read([office], '2026-11-24T09:01:00.000Z');
    expect(await gone()).toEqual([]);
    await read([office], '2026-11-24T09:01:10.000Z');
    expect(await gone()).toEqual([]);
    await read([office], '2026-11-24T09:02:00.000Z');
    expect(await gone()).toEqual([theService('archive')]);
    await read([archive, office], '2026-11-24T09:03:00.000Z');
    expect(await gone()).toEqual([]);
  });

  it('takes nothing for gone that was there in between', async () => {
    const { read, gone } = await start();
    await read([archive, office], '2026-11-24T09:00:00.000Z');
    await read([office], '2026-11-24T09:01:00.000Z');
    await read([archive, office], '2026-11-24T09:02:00.000Z');
    await read([office], '2026-11-24T09:03:00.000Z');
    expect(await gone()).toEqual([]);
  });

  it('keeps what it knows while the catalog has nothing at all', async () => {
    const { read, gone } = await start();
    await read([archive], '2026-11-24T09:00:00.000Z');
    await read([], '2026-11-24T09:01:00.000Z');
    await read([], '2026-11-24T09:05:00.000Z');
    expect(await gone()).toEqual([]);
  });

  it('keeps what the catalog says is wrong with an entity, until it isn’t', async () => {
    const { acme, read } = await start();
    const errors = () =>
      acme.db('entities').whereNotNull('error').pluck('error');
    await read([broken(archive, 'no such owner')], '2026-11-24T09:00:00.000Z');
    expect(await errors()).toEqual(['no such owner']);
    await read([archive], '2026-11-24T09:01:00.000Z');
    expect(await errors()).toEqual([]);
  });

  it('asks again after a failure, and stops once nothing changes', async () => {
    const { read } = await start();
    const answers = [
      () => Promise.reject(new Error('not up yet')),
      () => read([archive], '2026-11-24T09:00:00.000Z'),
      () => read([archive], '2026-11-24T09:00:01.000Z'),
    ];
    let asked = 0;
    jest.useFakeTimers({ advanceTimers: 100 });
    await readUntilSettled(
      () => answers[asked++](),
      mockServices.logger.mock(),
      new AbortController().signal,
    );
    jest.useRealTimers();
    expect(asked).toBe(3);
  });
});
