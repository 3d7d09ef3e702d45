import { setTimeout as wait } from 'node:timers/promises';
import { Knex } from 'knex';
import { CommandAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  person,
  service,
  thePerson,
  theService,
  theUnit,
  unit,
} from '../testing/business';
import {
  databases,
  databasesWithConnections,
  databaseWithTables,
} from '../testing/databases';
import { Administrator } from '../testing/importing';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

/** Two units, each with somebody who is asked to pay 60 % of the same service. */
async function withTwoPayers(id: Parameters<typeof databaseWithTables>[0]) {
  const product = await Product.start(id);
  await product.business.has(
    unit('payments', 'company'),
    unit('sales', 'company'),
    person('pia', 'payments'),
    person('sven', 'sales'),
    service('ledger'),
  );
  return product;
}

/** The case in which they are asked. */
async function asked(
  product: Product,
  holder: string,
  ofUnit: string,
): Promise<string> {
  const { line } = await product.as('erik').opens('role', {
    ask: 'accept',
    role: 'customer',
    holder: thePerson(holder),
    unit: theUnit(ofUnit),
    scope: { entities: [theService('ledger')] },
    share: 60,
    mandate: {
      services: 'all',
      money: { amount: 100_000, currency: 'SEK' },
      from: '2026-01-01',
    },
  });
  return line.id;
}

/** What all customers of it pay together, in percent. */
async function taken({ db }: Product): Promise<number> {
  const row = await db('assignments as a')
    .join('assignment_entities as s', 's.assignment', 'a.id')
    .where({ 's.entity': theService('ledger'), 'a.status': 'accepted' })
    .sum({ shares: 'a.share' })
    .first();
  return Number(row?.shares ?? 0);
}

/** Commands that can't go on to the log, or wait for whoever does. */
async function held(db: Knex): Promise<number> {
  const { rows } = await db.raw(
    `SELECT count(DISTINCT pid) AS held FROM pg_locks
     WHERE NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return Number(rows[0].held);
}

describe.each(databases.eachSupportedId())('a share of a service on %s', id => {
  let product: Product;
  beforeEach(async () => {
    product = await withTwoPayers(id);
  });
  afterEach(() => product.stop());

  it('is taken from the moment it is accepted, also while the engine is away', async () => {
    const ofPayments = await asked(product, 'pia', 'payments');
    const ofSales = await asked(product, 'sven', 'sales');
    product.engine.mood = 'away';
    const first = await product.as('pia').send(ofPayments, 'accept');
    expect(first.status).toBe('recorded');
    expect(
      await refusalOf(product.as('sven').send(ofSales, 'accept')),
    ).toMatchObject({ code: 'shares-beyond-whole' });

    product.engine.mood = 'here';
    await product.later(15_000);
    await product.runs('deliver-commands');
    expect(await taken(product)).toBe(60);
  });
});

describe.each(databasesWithConnections())(
  'two who want more than the whole of a service at once, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await withTwoPayers(id);
    });
    afterEach(() => product.stop());

    it('don’t both accept: who is later is told what is left', async () => {
      const cases = [
        await asked(product, 'pia', 'payments'),
        await asked(product, 'sven', 'sales'),
      ];
      // Both have looked for room, or wait to, before either stands in the log.
      const log = await product.db.transaction();
      await log.raw('LOCK TABLE commands IN SHARE MODE');
      const accepting = [
        product.as('pia').send(cases[0], 'accept'),
        product.as('sven').send(cases[1], 'accept'),
      ].map(each =>
        each.then(
          ({ status }: CommandAnswer) => status,
          ({ code }) => code,
        ),
      );
      while ((await held(product.db)) < 2) await wait(20);
      await log.rollback();
      expect((await Promise.all(accepting)).sort()).toEqual([
        'carried-out',
        'shares-beyond-whole',
      ]);
      expect(await taken(product)).toBe(60);
    });

    it('don’t both import it: the other table is planned anew', async () => {
      const table = (ofUnit: string, head: string) =>
        [
          'unit;head;it included;budget;services;share;from',
          `${ofUnit};${head};yes;100 000;ledger;60;2026-01-01`,
        ].join('\r\n');
      const administrators = [
        { text: table('payments', 'pia'), name: 'Payments' },
        { text: table('sales', 'sven'), name: 'Sales' },
      ].map(each => ({ ...each, who: new Administrator(product) }));
      const plans = await Promise.all(
        administrators.map(({ who, text, name }) =>
          who.preview(text, {}, name),
        ),
      );
      expect(plans.map(({ counts }) => counts.error)).toEqual([0, 0]);

      const imports = await Promise.allSettled(
        administrators.map(({ who, text, name }, nth) =>
          who.start(text, plans[nth].plan, name, name),
        ),
      );
      expect(imports.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const shares = await product
        .db('assignments')
        .where({ status: 'identified', role: 'customer' })
        .sum({ all: 'share' })
        .first();
      expect(Number(shares?.all)).toBe(60);
    });
  },
);
