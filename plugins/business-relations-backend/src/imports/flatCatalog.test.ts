import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Assignment,
  EntityRef,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  routes,
  SeenEntity,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { parseAllDocuments } from 'yaml';
import { theService } from '../testing/business';
import { Administrator, changesNothing } from '../testing/importing';
import { Member, refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

const NAME = 'Budget 2026';

/** Whoever is above has to accept before. */
const ABOVE_FIRST = 'mandate-above-not-accepted';

const flat = join(__dirname, '../../../../examples/catalogs/flat');

const table = readFileSync(join(flat, 'budget-2026.csv'), 'utf8');

const entities = (): SeenEntity[] =>
  parseAllDocuments(readFileSync(join(flat, 'catalog.yaml'), 'utf8')).map(
    document => {
      const { kind, metadata, spec } = document.toJS();
      return { kind, metadata: { namespace: 'default', ...metadata }, spec };
    },
  );

/** What the default settings take for services. */
const isService = ({ kind, spec }: SeenEntity) =>
  kind === 'Component' && ['service', 'website'].includes(String(spec?.type));

/** Takes on what they are asked to, but for what waits for somebody above; answers how much they took. */
async function takesWhatTheyCan(person: Member): Promise<number> {
  const { asked } = await person.work();
  let taken = 0;
  for (const { case: line } of asked) {
    const refused = await refusalOf(person.does(line.id, 'accept'));
    if (refused === undefined) taken += 1;
    else expect(refused.code).toBe(ABOVE_FIRST);
  }
  return taken;
}

// One database: what differs between them is tried beside each statement.
describe('A catalog of 60 components without systems, domains or units of the business', () => {
  let product: Product;
  let dag: Administrator;
  const seen = entities();
  const services = seen
    .filter(isService)
    .map(({ metadata: { name } }) => theService(name));
  beforeEach(async () => {
    product = await Product.start('SQLITE_3');
    await product.business.has(...seen);
    dag = new Administrator(product);
  });
  afterEach(() => product.stop());

  const undecided = async (): Promise<EntityRef[]> => {
    const { items } = await product.as('dag').client(routes.whoDecides, {
      body: { entities: services },
    });
    expect(items).toHaveLength(services.length);
    return items
      .filter(({ route }) => route.decide.by === 'vacant')
      .map(({ entity }) => entity)
      .sort();
  };
  const withoutCustomer = async () => {
    const { items } = await product.as('dag').client(routes.findings, {
      query: { kind: 'serviceWithoutCustomer', limit: 500 },
    });
    return items.flatMap(({ entity = '' }) =>
      services.includes(entity) ? [entity] : [],
    );
  };
  const proposed = async (): Promise<Assignment[]> => {
    const { items } = await product.as('dag').client(routes.assignments, {
      query: { status: 'proposed', limit: 200 },
    });
    return items;
  };

  it('answers who decides about each service, or names it among what is missing, from the first start to when everybody has accepted', async () => {
    expect(seen.filter(({ kind }) => kind === 'Component')).toHaveLength(60);
    expect(await undecided()).toEqual([...services].sort());
    expect(await withoutCustomer()).toEqual([...services].sort());

    const { plan, counts, brings } = await dag.preview(table, {}, NAME, true);
    expect(counts).toEqual({
      ...changesNothing,
      new: 17,
      nothing: 1,
      unchanged: 0,
    });
    expect(brings).toEqual({ units: 16, people: 15 });
    await dag.start(table, plan, undefined, NAME, true);
    await dag.asks();
    const asked = await proposed();
    expect(asked).toHaveLength(17);
    // Who is only asked decides nothing yet.
    expect(await undecided()).toEqual([...services].sort());

    const holders = new Set(asked.map(({ holder = '' }) => holder));
    for (let taken = 1; taken > 0;) {
      taken = 0;
      for (const holder of holders) {
        taken += await takesWhatTheyCan(product.bearingPerson(holder));
      }
    }
    expect(await proposed()).toEqual([]);
    const left = [
      'careers',
      'event-bus-bridge',
      'label-printer',
      'mail-sender',
      'time-clock',
    ].map(theService);
    expect(await undecided()).toEqual(left);
    expect(await withoutCustomer()).toEqual(left);

    const again = await dag.preview(table, {}, NAME, true);
    expect(again.counts).toMatchObject({ ...changesNothing, unchanged: 17 });
  });
});
