import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { role, thePerson, theService, theUnit } from '../testing/business';
import { databases, databasesWithConnections } from '../testing/databases';
import {
  accepts,
  Administrator,
  budgets,
  changesNothing,
  furnished,
  HEADING,
  NAME,
  rolesOf,
} from '../testing/importing';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

describe.each(databases.eachSupportedId())('an import, on %s', id => {
  let product: Product;
  let dag: Administrator;
  beforeEach(async () => {
    product = await furnished(id);
    dag = new Administrator(product);
  });
  afterEach(() => product.stop());

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

  it('changes nothing the second time, before and after people have answered', async () => {
    await dag.imports(budgets);
    expect(await dag.counts(budgets)).toMatchObject({
      ...changesNothing,
      unchanged: 2,
    });
    await accepts(product, 'frida');
    const before = await rolesOf(product, 'frida');
    const again = await dag.imports(budgets);
    expect(again).toMatchObject({ steps: 0, counts: changesNothing });
    expect(await rolesOf(product, 'frida')).toEqual(before);
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
      await accepts(product, 'frida');
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

  it('writes into a row that the YAML of a service had identified, which keeps its place', async () => {
    await product.business.assigns({
      ...role('customer', 'frida', 'finance', [theService('archive')]),
      id: 'declared-1',
      status: 'identified',
      source: { from: 'declared', by: theService('archive') },
    });
    await dag.imports(`${HEADING}\nfinance;frida;yes;70;archive;2026-01-01`);
    expect(await rolesOf(product, 'frida')).toMatchObject([
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
    expect(await refusalOf(dag.reads('x'))).toMatchObject({
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
