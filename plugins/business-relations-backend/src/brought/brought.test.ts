import {
  BROUGHT_NAMESPACE,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { person, thePerson, theUnit, unit } from '../testing/business';
import { databases } from '../testing/databases';
import {
  accepts,
  Administrator,
  changesNothing,
  furnished,
  NAME,
} from '../testing/importing';
import { Product } from '../testing/Product';
import { broughtAfter } from './database/broughtEntities';

const ours = (ref: string) =>
  ref.replace(':default/', `:${BROUGHT_NAMESPACE}/`);

const table = [
  'unit;name;part of;head;head name;e-mail;it included;budget;from',
  'sales;Försäljning;company;selma;Selma Åkerlund;selma@nordhamn.example;yes;900 000;2026-01-01',
  'shops;Butiker;sales;sixten;;;no;;',
].join('\n');

describe.each(databases.eachSupportedId())(
  'Units and people that the catalog lacks, on %s',
  id => {
    let product: Product;
    let dag: Administrator;
    beforeEach(async () => {
      product = await furnished(id);
      dag = new Administrator(product);
    });
    afterEach(() => product.stop());

    const findings = async () => {
      const { items } = await product
        .as('dag')
        .client(routes.findings, { query: { kind: 'holderLeft' } });
      return items;
    };
    const units = async () => {
      const { items } = await product.as('dag').client(routes.assignments, {
        query: { status: 'accepted' },
      });
      return items.flatMap(({ unit: of, holder }) =>
        holder === ours(thePerson('selma')) ? [of] : [],
      );
    };

    it('are an error as long as nobody asks for them to be brought', async () => {
      expect(await dag.counts(table)).toMatchObject({ error: 2, new: 0 });
    });

    it('come with the table and are asked at once, and the same table changes nothing', async () => {
      const preview = await dag.preview(table, {}, NAME, true);
      expect(preview).toMatchObject({
        counts: { new: 2, error: 0 },
        brings: { units: 2, people: 2 },
        rows: [
          {
            does: 'new',
            unit: ours(theUnit('sales')),
            brings: [ours(theUnit('sales')), ours(thePerson('selma'))],
          },
          { does: 'new', brings: [ours(theUnit('shops')), expect.anything()] },
        ],
        names: { [ours(thePerson('selma'))]: 'Selma Åkerlund' },
      });
      expect(await broughtAfter(product.db, { limit: 10 })).toEqual([]);

      await dag.start(table, preview.plan, undefined, NAME, true);
      await dag.asks();
      const items = await broughtAfter(product.db, { limit: 10 });
      expect(items).toMatchObject([
        {
          ref: ours(theUnit('sales')),
          name: 'Försäljning',
          partOf: [theUnit('company')],
          source: NAME,
        },
        { ref: ours(theUnit('shops')), partOf: [ours(theUnit('sales'))] },
        { email: 'selma@nordhamn.example' },
        { ref: ours(thePerson('sixten')) },
      ]);
      const again = await dag.preview(table);
      expect(again.counts).toMatchObject({ ...changesNothing, unchanged: 2 });
      expect(again.brings).toEqual({ units: 0, people: 0 });
    });

    it('go again with a table of the same name that no longer speaks of them', async () => {
      const { plan } = await dag.preview(table, {}, NAME, true);
      await dag.start(table, plan, undefined, NAME, true);
      const less = table.split('\n').slice(0, 2).join('\n');
      const next = await dag.preview(less);
      await dag.start(less, next.plan);
      const left = await broughtAfter(product.db, { limit: 10 });
      expect(left.map(({ ref }) => ref)).toEqual([
        ours(theUnit('sales')),
        ours(thePerson('selma')),
      ]);
    });

    it('give way: a unit’s roles are those of the organisation’s own, and a person’s are handed over to who they are now', async () => {
      const { plan } = await dag.preview(table, {}, NAME, true);
      await dag.start(table, plan, undefined, NAME, true);
      await dag.asks();
      const selma = ours(thePerson('selma'));
      const [task] = await product.db('task_people').where({ person: selma });
      await product.bearingPerson(selma).does(task.case_id, 'accept');
      expect(await units()).toEqual([ours(theUnit('sales'))]);

      await product.business.has(unit('sales', 'company'));
      await product.runs('give-way');
      expect(await units()).toEqual([theUnit('sales')]);
      expect(await findings()).toEqual([]);
      const left = await broughtAfter(product.db, { limit: 10 });
      expect(left).toMatchObject([
        { ref: ours(theUnit('shops')), partOf: [theUnit('sales')] },
        { ref: selma },
        { ref: ours(thePerson('sixten')) },
      ]);
      expect(await dag.counts(table)).toMatchObject(changesNothing);

      await product.business.has(person('selma', 'sales'));
      await product.runs('give-way');
      // Nobody has got her budget by being registered under her name.
      expect(await findings()).toMatchObject([
        { kind: 'holderLeft', detail: thePerson('selma') },
      ]);
      const [{ assignment }] = await findings();
      await product.as('dag').opens('role', {
        ask: 'handOver',
        assignment,
        successor: thePerson('selma'),
      });
      await accepts(product, 'selma');
      expect(await findings()).toEqual([]);
    });
  },
);
