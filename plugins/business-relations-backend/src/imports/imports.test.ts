import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  Import,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { listAssignments } from '../assignments/database/listAssignments';
import {
  person,
  role,
  thePerson,
  theService,
  theUnit,
  unit,
} from '../testing/business';
import { databases, databasesWithConnections } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

jest.setTimeout(60_000);

const NAME = 'Budget 2026';
const HEADING = 'unit;head;it included;budget;services;from';

/** Finance decides for itself; Audit, in it, orders. */
const budgets = [
  HEADING,
  'finance;frida;yes;1 000 000;;2026-01-01',
  'audit;axel;no;50 000;;2026-01-01',
  'motor;;no;;;',
].join('\r\n');

const withBudget = (amount: string) => budgets.replace('1 000 000', amount);

const furnished = async (id: Parameters<typeof Product.start>[0]) => {
  const product = await Product.start(id);
  await product.business.has(
    unit('finance', 'company'),
    unit('audit', 'finance'),
    person('frida', 'finance'),
    person('axel', 'audit'),
    person('anna', 'finance'),
  );
  return product;
};

class Administrator {
  private keys = 0;

  constructor(
    readonly product: Product,
    readonly name = 'dag',
  ) {}

  private get client() {
    return this.product.as(this.name).client;
  }

  preview(
    text: string,
    query: { does?: 'error'; limit?: number; after?: number } = {},
    name = NAME,
  ) {
    return this.client(routes.previewImport, {
      query,
      body: { name, format: 'csv', text },
    });
  }

  start(
    text: string,
    plan: string,
    key?: string,
    name = NAME,
  ): Promise<Import> {
    this.keys += 1;
    return this.client(routes.startImport, {
      body: {
        name,
        format: 'csv',
        text,
        plan,
        idempotencyKey: key ?? `${this.name}-import-${this.keys}`,
      },
    });
  }

  /** Previews and imports, and everybody is asked. */
  async imports(text: string): Promise<Import> {
    const { plan } = await this.preview(text);
    const { id } = await this.start(text, plan);
    await this.asks();
    return this.reads(id);
  }

  async asks() {
    await this.product.runs('run-import-errands');
    await this.product.runs('deliver-commands');
  }

  reads(id: string): Promise<Import> {
    return this.client(routes.import, { parameters: { id } });
  }

  async counts(text: string) {
    return (await this.preview(text)).counts;
  }

  exports(format: 'csv' | 'yaml' = 'csv') {
    return this.client(routes.exportCustomers, { query: { format } });
  }
}

const changesNothing = { new: 0, changed: 0, ended: 0, error: 0 };

describe.each(databases.eachSupportedId())('an import, on %s', id => {
  let product: Product;
  let dag: Administrator;
  beforeEach(async () => {
    product = await furnished(id);
    dag = new Administrator(product);
  });
  afterEach(() => product.stop());

  const rolesOf = (holder: string): Promise<Assignment[]> =>
    listAssignments(
      product.db,
      { holder: thePerson(holder) },
      { visible: 'all', limit: 20 },
    );

  const statuses = async (holder: string) =>
    (await rolesOf(holder)).map(({ status }) => status).sort();

  /** What somebody is asked about a role. */
  const askedOf = async (holder: string): Promise<CaseAnswer> => {
    const { asked } = await product.as(holder).work();
    const [first] = asked;
    if (!first) throw new Error(`${holder} is asked nothing`);
    return product.as(holder).reads(first.case.id);
  };

  const accepts = async (holder: string) =>
    product.as(holder).does((await askedOf(holder)).line.id, 'accept');

  const everything = async () => {
    const rows: unknown[] = [];
    for (const table of [
      'assignments',
      'assignment_versions',
      'imports',
      'import_errands',
      'commands',
      'cases',
    ]) {
      rows.push(await product.db(table));
    }
    return JSON.stringify(rows);
  };

  it('shows row by row what it would bring, and writes nothing', async () => {
    const before = await everything();
    const { counts, rows, ignored } = await dag.preview(budgets);
    expect(counts).toMatchObject({ new: 2, nothing: 1, error: 0 });
    expect(ignored).toEqual([]);
    expect(rows).toMatchObject([
      {
        does: 'new',
        line: 2,
        role: 'customer',
        unit: theUnit('finance'),
        holder: thePerson('frida'),
        mandate: { money: { amount: 1_000_000, currency: 'SEK' } },
      },
      { does: 'new', line: 3, role: 'orderer', holder: thePerson('axel') },
      { does: 'nothing', line: 4, because: { code: 'import-no-head' } },
    ]);
    expect(await everything()).toBe(before);
  });

  it('is shown page by page, and only what is wrong where that is asked for', async () => {
    const text = `${budgets}\r\nnowhere;frida;yes;x;;\r\n;;;;;\r\nfinance;nobody;yes;1;;`;
    const first = await dag.preview(text, { limit: 2 });
    expect(first).toMatchObject({ next: 2, counts: { error: 2 } });
    expect(first.rows.map(({ line }) => line)).toEqual([2, 3]);
    const { rows } = await dag.preview(text, { does: 'error' });
    expect(rows).toMatchObject([
      {
        line: 5,
        column: 'budget',
        because: { code: 'import-cell-unreadable' },
      },
      { line: 7, column: 'head', because: { code: 'unknown-entity' } },
    ]);
  });

  it('writes nothing at all where one row is wrong', async () => {
    const text = `${budgets}\r\nfinance;nobody;yes;1;;`;
    const { plan } = await dag.preview(text);
    const before = await everything();
    expect(await refusalOf(dag.start(text, plan))).toMatchObject({
      status: 400,
      code: 'import-has-errors',
    });
    expect(await everything()).toBe(before);
  });

  it('writes nothing where it would do something else than was shown', async () => {
    const { plan } = await dag.preview(budgets);
    await product.business.assigns(
      role('orderer', 'axel', 'audit', 'everything', { mandate: {} }),
    );
    const before = await everything();
    expect(await refusalOf(dag.start(budgets, plan))).toMatchObject({
      status: 409,
      code: 'import-plan-differs',
    });
    expect(await everything()).toBe(before);
  });

  it('identifies at once, proposes by and by, and accepts for nobody', async () => {
    const { plan } = await dag.preview(budgets);
    const started = await dag.start(budgets, plan);
    expect(started).toMatchObject({
      by: thePerson('dag'),
      name: NAME,
      counts: { new: 2 },
      steps: 2,
      waiting: 2,
    });
    expect(await rolesOf('frida')).toMatchObject([
      { status: 'identified', source: { from: 'import', name: NAME } },
    ]);
    await dag.asks();
    expect(await dag.reads(started.id)).toMatchObject({ waiting: 0 });
    expect(await statuses('frida')).toEqual(['proposed']);
    expect(await statuses('axel')).toEqual(['proposed']);
    const asked = await askedOf('frida');
    expect(
      await refusalOf(product.as('dag').send(asked.line.id, 'accept')),
    ).toMatchObject({ code: 'not-the-holder' });
    await accepts('frida');
    expect(await rolesOf('frida')).toMatchObject([
      { status: 'accepted', source: { from: 'import', name: NAME } },
    ]);
    expect(await statuses('axel')).toEqual(['proposed']);
  });

  it('changes nothing the second time, before and after people have answered', async () => {
    await dag.imports(budgets);
    expect(await dag.counts(budgets)).toMatchObject({
      ...changesNothing,
      unchanged: 2,
    });
    await accepts('frida');
    const before = await rolesOf('frida');
    const again = await dag.imports(budgets);
    expect(again).toMatchObject({ steps: 0, counts: changesNothing });
    expect(await rolesOf('frida')).toEqual(before);
  });

  it('is the same import where its key comes again', async () => {
    const { plan } = await dag.preview(budgets);
    const first = await dag.start(budgets, plan, 'the-same-key');
    const second = await dag.start(budgets, plan, 'the-same-key');
    expect(second.id).toBe(first.id);
    expect(await product.db('imports')).toHaveLength(1);
  });

  it.each(['csv', 'yaml'] as const)(
    'of what was exported as %s changes nothing',
    async format => {
      await dag.imports(budgets);
      await accepts('frida');
      const { text, rows, leftOut } = await dag.exports(format);
      // Åsa and Fatima were there before.
      expect({ rows, leftOut }).toEqual({ rows: 4, leftOut: 0 });
      const { counts } = await product.as('dag').client(routes.previewImport, {
        query: {},
        body: { name: 'Given back', format, text },
      });
      expect(counts).toMatchObject({ ...changesNothing, unchanged: 4 });
    },
  );

  it('asks anew where the budget is another; what was accepted holds until then', async () => {
    await dag.imports(budgets);
    await accepts('frida');
    await dag.imports(withBudget('2 000 000'));
    expect(await statuses('frida')).toEqual(['accepted', 'proposed']);
    await accepts('frida');
    const held = (await rolesOf('frida')).filter(
      ({ status }) => status === 'accepted',
    );
    expect(held).toMatchObject([{ mandate: { money: { amount: 2_000_000 } } }]);
    expect(await statuses('frida')).toEqual(['accepted', 'ended']);
  });

  it('takes back what was asked and is asked otherwise now', async () => {
    await dag.imports(budgets);
    const { line } = await askedOf('frida');
    await dag.imports(withBudget('2 000 000'));
    expect((await product.as('frida').reads(line.id)).line.open).toBe(false);
    expect(await statuses('frida')).toEqual(['ended', 'proposed']);
    expect((await askedOf('frida')).line.id).not.toBe(line.id);
  });

  it('lets nobody accept what was taken back a moment before', async () => {
    await dag.imports(budgets);
    const { line } = await askedOf('frida');
    const text = withBudget('2 000 000');
    const { plan } = await dag.preview(text);
    await dag.start(text, plan);
    expect(
      await refusalOf(product.as('frida').send(line.id, 'accept')),
    ).toMatchObject({ code: 'role-no-longer-asked' });
  });

  it('ends a role that no row says any more, and tells its holder', async () => {
    await dag.imports(budgets);
    await accepts('frida');
    await dag.imports(budgets.replace('finance;frida', 'finance;anna'));
    await product.runs('send-notices');
    expect(await statuses('frida')).toEqual(['ended']);
    expect(await statuses('anna')).toEqual(['proposed']);
    expect(
      product.told(thePerson('frida')).map(({ title }) => title),
    ).toContainEqual(expect.stringMatching(/./));
    // Fatima, whom nobody imported by this name, keeps what she has.
    expect(await statuses('fatima')).toEqual(['accepted']);
  });

  it('ends what was not asked yet at once, and asks it no more', async () => {
    const { plan } = await dag.preview(budgets);
    await dag.start(budgets, plan);
    await dag.imports(`${HEADING}\r\nmotor;;no;;;`);
    expect(await statuses('frida')).toEqual(['ended']);
    expect(await product.db('cases')).toEqual([]);
  });

  it('says what could not be asked, and tries again when the reason may be gone', async () => {
    // Åsa has half a million; the table gives her more, and Motor in it more than she has yet.
    const text = [
      HEADING,
      `claims;asa;yes;900 000;intake;2026-01-01`,
      `motor;karin;yes;800 000;intake;2026-01-01`,
    ].join('\n');
    const started = await dag.imports(text);
    expect(started).toMatchObject({
      steps: 2,
      waiting: 1,
      refused: 1,
      refusals: [{ line: 3, because: { code: 'mandate-beyond-above' } }],
    });
    await accepts('asa');
    await product
      .db('import_errands')
      .update({ next_at: new Date(0).toISOString() });
    await dag.asks();
    expect(await dag.reads(started.id)).toMatchObject({
      waiting: 0,
      refusals: [],
    });
    expect(await statuses('karin')).toEqual(['proposed']);
  });

  it('lets people go first: while many commands wait, it asks nobody', async () => {
    const { plan } = await dag.preview(budgets);
    const { id: started } = await dag.start(budgets, plan);
    const waiting = Array.from({ length: 200 }, (_, nth) => ({
      id: `command-${nth}`,
      case_id: 'a-case',
      nth,
      kind: 'role',
      type: 'note',
      envelope: '{}',
      idempotency_key: `key-${nth}`,
      fingerprint: '',
      recorded_at: '2026-01-01T00:00:00.000Z',
      state: 'waiting',
      attempts: 0,
      next_at: '2999-01-01T00:00:00.000Z',
    }));
    await product.db.batchInsert('commands', waiting, 20);
    await product.runs('run-import-errands');
    expect(await dag.reads(started)).toMatchObject({ waiting: 2 });
    await product.db('commands').delete();
    await dag.asks();
    expect(await dag.reads(started)).toMatchObject({ waiting: 0 });
  });

  it('writes into a row that the YAML of a service had identified, which keeps its place', async () => {
    await product.business.assigns({
      ...role('customer', 'frida', 'finance', [theService('archive')]),
      id: 'declared-1',
      status: 'identified',
      source: { from: 'declared', by: theService('archive') },
    });
    await dag.imports(`${HEADING}\nfinance;frida;yes;70;archive;2026-01-01`);
    expect(await rolesOf('frida')).toMatchObject([
      {
        id: 'declared-1',
        status: 'proposed',
        mandate: { money: { amount: 70 } },
      },
    ]);
  });

  it.each<[string, string, number, string]>([
    ['a workbook', 'PK\u0003\u0004', 400, 'import-not-text'],
    ['nothing', '', 400, 'import-empty'],
    ['a table of something else', 'a;b\n1;2', 400, 'import-heading-missing'],
  ])('refuses %s', async (_, text, status, code) => {
    expect(await refusalOf(dag.preview(text))).toMatchObject({ status, code });
  });

  it('takes more than other requests may bring, and refuses what is beyond that', async () => {
    const row = 'finance;frida;yes;1 000 000;;2026-01-01\n';
    const large = `${HEADING}\n${row.repeat(40_000)}`;
    expect(await dag.counts(large)).toMatchObject({ new: 1, error: 39_999 });
    const tooLarge = 'x'.repeat(41 * 1024 * 1024);
    expect(await refusalOf(dag.preview(tooLarge))).toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  it('is listed with how far it has come', async () => {
    await dag.imports(budgets);
    const { items, names } = await product.as('dag').client(routes.imports, {});
    expect(items).toMatchObject([{ name: NAME, steps: 2, waiting: 0 }]);
    expect(Object.keys(names)).toContain(thePerson('dag'));
    const unknown: EntityRef = 'x';
    expect(await refusalOf(dag.reads(unknown))).toMatchObject({
      status: 404,
      code: 'unknown-import',
    });
  });
});

describe.each(databasesWithConnections())('two imports at once, on %s', id => {
  it('come one after the other, and the second sees what the first has done', async () => {
    const product = await furnished(id);
    try {
      const dag = new Administrator(product);
      const { plan } = await dag.preview(budgets);
      const answers = await Promise.all([
        refusalOf(dag.start(budgets, plan)),
        refusalOf(dag.start(budgets, plan)),
      ]);
      expect(answers.map(refused => refused?.code).sort()).toEqual([
        'import-plan-differs',
        undefined,
      ]);
      expect(await product.db('imports')).toHaveLength(1);
    } finally {
      await product.stop();
    }
  });
});
