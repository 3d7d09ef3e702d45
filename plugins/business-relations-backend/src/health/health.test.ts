import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  MetricsService,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { LoggerService } from '@backstage/backend-plugin-api';
import { catalogWasRead } from '../catalog/database/readings';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { wanted } from '../testing/requirement';

const page = readFileSync(
  join(__dirname, '../../../../docs/operating.md'),
  'utf8',
);

const MINUTE = 60_000;
const ago = (milliseconds: number) =>
  new Date(Date.now() - milliseconds).toISOString();

type Attributes = Record<string, unknown>;

/** Keeps what is counted, and asks for figures as a scrape does. */
class Collected {
  readonly counted: { name: string; value: number; of: Attributes }[] = [];
  private readonly gauges = new Map<
    string,
    Parameters<
      ReturnType<MetricsService['createObservableGauge']>['addCallback']
    >[0]
  >();

  /** Every figure that there is. */
  readonly names = new Set<string>();

  private named = (name: string) => {
    this.names.add(name);
    return this.count(name);
  };

  private count =
    (name: string) =>
    (value: number, of: Attributes = {}) => {
      this.counted.push({ name, value, of });
    };

  readonly service: MetricsService = {
    ...mockMetrics(),
    createCounter: name => ({ add: this.named(name) }),
    createHistogram: name => ({ record: this.named(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        this.names.add(name);
        this.gauges.set(name, callback);
      },
      removeCallback: () => {},
    }),
  };

  of = (name: string) => this.counted.filter(each => each.name === name);

  async figures(name: string) {
    const figures: [number, Attributes?][] = [];
    await this.gauges.get(name)?.({
      observe: (value, attributes) => {
        figures.push(attributes ? [value, attributes] : [value]);
      },
    });
    return figures;
  }
}

function mockMetrics(): MetricsService {
  const never = () => {
    throw new Error('Nothing of ours uses it');
  };
  return {
    createCounter: never,
    createUpDownCounter: never,
    createHistogram: never,
    createGauge: never,
    createObservableCounter: never,
    createObservableUpDownCounter: never,
    createObservableGauge: never,
  };
}

const telling = (collected: Collected): BackendFeature =>
  createServiceFactory({
    service: metricsServiceRef,
    deps: {},
    factory: () => collected.service,
  });

describe.each(databases.eachSupportedId())('seen from outside, on %s', id => {
  let product: Product;
  afterEach(() => product.stop());
  const start = async (...features: BackendFeature[]) => {
    product = await Product.start(id, ...features);
  };

  const health = async (path = '') => {
    const { status, body } = await product.http.get(
      `/api/business-relations/health${path}`,
    );
    return { status, body };
  };

  const degraded = ({ body }: Awaited<ReturnType<typeof health>>) =>
    body.degraded.map(({ part }: { part: string }) => part);

  describe('a backend', () => {
    it('is ready, and nothing is degraded, where everything is there; asked without a token', async () => {
      await start();
      await catalogWasRead(product.db, ago(MINUTE));
      const answer = await health();
      expect(answer).toMatchObject({
        status: 200,
        body: {
          live: true,
          ready: true,
          degraded: [],
          parts: { commands: { waiting: 0 }, worker: { state: 'up' } },
        },
      });
      expect(await health('/live')).toEqual({
        status: 200,
        body: { live: true },
      });
      expect(await health('/ready')).toMatchObject({ status: 200 });
    });

    it('is ready without Temporal, and says what follows', async () => {
      await start();
      await catalogWasRead(product.db, ago(MINUTE));
      product.engine.mood = 'away';
      await product.as('karin').open('requirement', wanted);
      await product.db('commands').update({ recorded_at: ago(5 * MINUTE) });
      const answer = await health();
      expect(answer).toMatchObject({ status: 200, body: { ready: true } });
      expect(degraded(answer)).toEqual(['temporal', 'worker', 'commands']);
      expect(answer.body.parts.commands.waiting).toBe(1);
      expect(answer.body.parts.commands.oldestSeconds).toBeGreaterThan(299);
    });

    it('tells that no worker has been seen lately, and that the catalog is old', async () => {
      await start();
      product.engine.workerSeen = ago(10 * MINUTE);
      await catalogWasRead(product.db, ago(60 * MINUTE));
      expect(degraded(await health())).toEqual(['worker', 'catalog']);
    });

    it('is live and not ready without its database', async () => {
      await start();
      await product.db.destroy();
      expect(await health('/live')).toMatchObject({ status: 200 });
      const answer = await health('/ready');
      expect(answer).toMatchObject({ status: 503, body: { ready: false } });
      expect(degraded(answer)).toContain('database');
    });
  });

  describe('figures', () => {
    it('tell of commands by outcome and age, and how late the record is', async () => {
      const collected = new Collected();
      await start(telling(collected));
      const karin = product.as('karin');
      const { line } = await karin.opens('requirement', wanted);
      await refusalOf(
        karin.send(line.id, 'approve', {
          alternative: 'own',
          contentHash: 'a'.repeat(64),
        }),
      );
      expect(collected.of('business_relations.commands')).toMatchObject([
        {
          of: { kind: 'requirement', type: 'open', outcome: 'carried-out' },
        },
        {
          of: {
            kind: 'requirement',
            type: 'approve',
            outcome: 'refused-at-once',
          },
        },
      ]);
      expect(collected.of('business_relations.commands.age')).toHaveLength(1);
      expect(collected.of('business_relations.projection.lag')).toHaveLength(1);
      expect(JSON.stringify(collected.counted)).not.toContain('karin');
    });

    it('tell of what waits, what is open and which deadlines passed, when they are asked for', async () => {
      const collected = new Collected();
      await start(telling(collected));
      const karin = product.as('karin');
      await karin.opens('requirement', { ...wanted, submit: true });
      product.engine.mood = 'away';
      await karin.open('requirement', wanted);
      await product.db('cases').update({ next_due_at: ago(MINUTE) });
      await catalogWasRead(product.db, ago(MINUTE));
      const of = (name: string) =>
        collected.figures(`business_relations.${name}`);
      expect(await of('commands.waiting')).toEqual([[1]]);
      expect(await of('cases.open')).toEqual([[1, { kind: 'requirement' }]]);
      expect(await of('deadlines')).toEqual([
        [1, { due: 'passed' }],
        [0, { due: 'within-a-day' }],
      ]);
      expect((await of('catalog.age'))[0][0]).toBeGreaterThan(59);
      await product.db.destroy();
      expect(await of('cases.open')).toEqual([]);
    });

    it('are those that the operator’s page explains, and no others', async () => {
      const collected = new Collected();
      await start(telling(collected));
      const explained = [...page.matchAll(/^\| .*$/gm)].flatMap(([row]) => [
        ...row.split(' | ')[0].matchAll(/`(business_relations\.[\w.]+)`/g),
      ]);
      expect(explained.map(([, name]) => name).sort()).toEqual(
        [...collected.names].sort(),
      );

      const [, alerts] = page.split('## What an alert means');
      const watched = [
        ...alerts.split('\n## ')[0].matchAll(/^\| .*$/gm),
      ].flatMap(([row]) => /^[^|]*?`([\w.]+)`/.exec(row.slice(2))?.[1] ?? []);
      expect(watched.length).toBeGreaterThan(5);
      for (const name of watched) {
        expect([...collected.names]).toContain(`business_relations.${name}`);
      }
    });
  });

  it('every line of the log about a case carries its id', async () => {
    const lines: [string, unknown][] = [];
    const keep = (message: string, meta?: unknown) => {
      lines.push([message, meta]);
    };
    const logger: LoggerService = {
      error: keep,
      warn: keep,
      info: keep,
      debug: () => {},
      child: () => logger,
    };
    await start(mockServices.logger.mock(logger).factory);
    product.engine.mood = 'silent';
    const { line } = await product
      .as('karin')
      .opens('requirement', wanted)
      .catch(() => ({ line: undefined }));
    expect(line).toBeUndefined();
    const kept = lines.filter(([message]) => message.includes('is kept'));
    expect(kept).not.toEqual([]);
    for (const [, meta] of kept) {
      expect(meta).toMatchObject({
        case: expect.stringMatching(/^[0-9a-f-]{36}$/),
        command: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    }

    const { case_id: recorded } = await product.db('commands').first();
    await product.db.schema.renameTable('cases', 'cases_elsewhere');
    await refusalOf(product.as('karin').reads(recorded));
    await product.db.schema.renameTable('cases_elsewhere', 'cases');
    expect(lines.filter(([message]) => message.includes('failed'))).toEqual([
      [
        `GET /cases/${recorded} failed`,
        expect.objectContaining({ case: recorded }),
      ],
    ]);
  });
});
