import { mockServices } from '@backstage/backend-test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Feed } from '../feed/Feed';
import { role, theService, theUnit } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { wanted } from '../testing/requirement';

const DAY = 24 * 60 * 60 * 1_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

const tenYears = mockServices.rootConfig.factory({
  data: { businessRelations: { retention: { closedCases: 'P10Y' } } },
});

const columns: Record<string, string[]> = {
  cases: ['opened_at', 'updated_at', 'ended_at'],
  commands: ['recorded_at', 'settled_at', 'next_at'],
  notices: ['recorded_at', 'next_at'],
  feed_marks: ['at'],
  approvals: ['at'],
};

describe.each(databases.eachSupportedId())('what is kept, on %s', id => {
  let product: Product;
  const start = async (...features: Parameters<typeof Product.start>[1][]) => {
    product = await Product.start(id, ...features);
  };
  afterEach(() => product.stop());

  /** As if all that is there were that much older. */
  const laterBy = async (days: number) => {
    for (const [table, moments] of Object.entries(columns)) {
      for (const moment of moments) {
        const rows: Record<string, string>[] = await product
          .db(table)
          .distinct(moment)
          .whereNotNull(moment);
        for (const row of rows) {
          const then = Date.parse(row[moment]) - days * DAY;
          await product
            .db(table)
            .where({ [moment]: row[moment] })
            .update({ [moment]: new Date(then).toISOString() });
        }
      }
    }
  };

  const count = async (table: string, where = {}): Promise<number> => {
    const row = await product.db(table).where(where).count({ n: '*' }).first();
    return Number(row?.n);
  };

  const aWithdrawnCase = async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('requirement', {
      ...wanted,
      submit: true,
    });
    await karin.does(line.id, 'withdraw', { reason: 'Not needed' });
    await product.runs('send-notices');
    return line.id;
  };

  /** Somebody looked through all cases once, and something of this one was lost for good. */
  const repaired = async (caseId: string) => {
    await product.db('lost_events').insert({
      case_id: caseId,
      seq: 99,
      found_at: ago(1),
    });
    await product.db('repair_findings').insert({
      repair_id: 'repair-1',
      nth: 1,
      case_id: caseId,
      code: 'repair-events-lost',
      found: JSON.stringify({ code: 'repair-events-lost', params: {} }),
      measure: JSON.stringify({ code: 'mend-note-lost', params: {} }),
      result: 'mended',
    });
    for (const table of ['lost_events', 'repair_findings']) {
      expect(await count(table, { case_id: caseId })).toBe(1);
    }
  };

  it('is every closed case, where nobody decided otherwise', async () => {
    await start();
    const closed = await aWithdrawnCase();
    await laterBy(9_000);
    await product.runs('let-go');
    expect((await product.as('karin').reads(closed)).history).not.toEqual([]);
  });

  it('is a closed case for as long as was decided, and then nothing of it', async () => {
    await start(tenYears);
    const closed = await aWithdrawnCase();
    const open = await product.as('karin').opens('requirement', wanted);
    await repaired(closed);
    await laterBy(3_600);
    await product.runs('let-go');
    expect(await count('events', { case_id: closed })).toBeGreaterThan(0);

    await laterBy(100);
    await product.runs('let-go');
    const ofTheCase = ['events', 'case_people', 'commands', 'notices'];
    const ofRepairs = ['lost_events', 'repair_findings'];
    for (const table of [...ofTheCase, ...ofRepairs]) {
      expect([table, await count(table, { case_id: closed })]).toEqual([
        table,
        0,
      ]);
    }
    expect(await refusalOf(product.as('karin').reads(closed))).toMatchObject({
      code: 'unknown-case',
    });
    expect((await product.as('karin').reads(open.line.id)).line.open).toBe(
      true,
    );
  });

  it('does not come back by a run that has slept meanwhile: it ends itself', async () => {
    await start(tenYears);
    const closed = await aWithdrawnCase();
    const outcomes = product.engine.outcomes.filter(
      outcome => outcome.case.id === closed,
    );
    await laterBy(3_700);
    await product.runs('let-go');
    expect(
      await product.projects({
        case: outcomes.at(-1)?.case,
        events: outcomes.flatMap(({ events }) => events),
      }),
    ).toMatchObject({ result: 'lower-epoch' });
    expect(await count('cases', { id: closed })).toBe(0);
  });

  it('is a role’s case for as long as the role stands, and the role’s history after it', async () => {
    await start(tenYears);
    const erik = product.as('erik');
    const { line } = await erik.opens('role', {
      ask: 'accept',
      role: 'orderer',
      holder: 'user:default/karin',
      unit: theUnit('motor'),
      scope: { entities: [theService('archive')] },
      mandate: { services: 'all', from: '2026-01-01' },
    });
    await product.as('karin').does(line.id, 'accept');
    await product.runs('send-notices');
    await laterBy(4_000);
    await product.runs('let-go');
    expect(await count('cases', { id: line.id })).toBe(1);

    await product
      .db('assignments')
      .where({ source_name: line.id })
      .update({ status: 'ended' });
    await product.runs('let-go');
    expect(await count('cases', { id: line.id })).toBe(0);
    expect(
      await count('assignment_versions', { case_id: line.id }),
    ).toBeGreaterThan(0);
  });

  it('is a command that has its outcome for three months; one on its way stays', async () => {
    await start();
    await aWithdrawnCase();
    product.engine.mood = 'away';
    await product.as('karin').open('requirement', wanted);
    await laterBy(80);
    await product.runs('let-go');
    expect(await count('commands')).toBe(3);
    await laterBy(20);
    await product.runs('let-go');
    expect(await product.db('commands').select('state')).toEqual([
      { state: 'waiting' },
    ]);
  });

  it('is the command by which a role was asked about, or it would be asked again', async () => {
    await start(tenYears);
    await product.business.assigns(
      role('customer', 'asa', 'claims', [theService('intake')], {
        mandate: { money: { amount: 500_000, currency: 'SEK' } },
        acceptedAt: ago(6_000),
        revision: 2,
        confirmedAt: ago(6_000),
      }),
    );
    await product.runs('ask-to-confirm-roles');
    await product.runs('deliver-commands');
    const [{ case: line }] = (await product.as('asa').work()).asked;
    // Nobody answered, and it ended.
    await product.db('confirmations').delete();
    await product
      .db('cases')
      .where({ id: line.id })
      .update({ ended_at: new Date().toISOString() });
    await product.runs('send-notices');
    const asked = () =>
      product.db('commands').where('id', 'like', 'confirm:%').select('id');
    const before = await asked();

    await laterBy(5_000);
    await product.runs('let-go');
    await product.runs('ask-to-confirm-roles');
    expect(before).toHaveLength(1);
    expect(await asked()).toEqual(before);
    expect(await count('cases', { id: line.id })).toBe(1);

    await product
      .db('assignments')
      .where({ holder: 'user:default/asa' })
      .update({ status: 'ended' });
    await product.runs('let-go');
    expect(await asked()).toEqual([]);
    expect(await count('cases', { id: line.id })).toBe(0);
  });

  it('is what people were told for three months, and that they were told for a year', async () => {
    await start();
    await aWithdrawnCase();
    const told = await count('notices');
    expect(told).toBeGreaterThan(0);
    await laterBy(100);
    await product.runs('let-go');
    expect(await count('notices', { notice: '{}' })).toBe(told);
    await laterBy(300);
    await product.runs('let-go');
    expect(await count('notices')).toBe(0);
  });

  it('is that an entity has lost its relations, until every catalog that was here lately has read it', async () => {
    await start();
    const { db, business } = product;
    const feed = new Feed(db);
    const { cursor } = await feed.snapshot('', 10);
    const read = (after: number) => feed.changes(after, 10, { seconds: 0 });
    await business.assigns(
      role('customer', 'asa', 'claims', [theService('intake')], {
        status: 'ended',
        revision: 2,
      }),
      role('orderer', 'fatima', 'motor', [theService('intake')], {
        status: 'ended',
        revision: 2,
      }),
      role('accountManager', 'erik', 'claims', 'everything', {
        status: 'ended',
        revision: 2,
      }),
    );
    const last = await read(cursor);
    expect(last.items.length).toBeGreaterThan(0);
    await product.runs('let-go');
    await laterBy(40);
    await product.runs('let-go');
    expect(await count('effective_relations', { relations: '[]' })).toBe(0);
    expect(await read(cursor)).toMatchObject({ reset: true });
    expect(await read(last.cursor)).toMatchObject({ reset: false, items: [] });
    expect((await feed.snapshot('', 10)).items).toEqual([]);
  });

  it('can be ended by one backend at a time, and again without harm', async () => {
    await start(tenYears);
    await aWithdrawnCase();
    await laterBy(4_000);
    await product.runs('let-go');
    await product.runs('let-go');
    expect(await product.db('removed_cases')).toHaveLength(1);
    expect(
      await product.as('karin').client(routes.cases, { query: {} }),
    ).toMatchObject({ items: [] });
  });
});
