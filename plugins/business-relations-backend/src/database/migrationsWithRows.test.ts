import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { role, theService } from '../testing/business';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';
import { aRequirementToDecide } from '../testing/requirement';
import { fillEmptyTables, tablesIn } from '../testing/tables';
import { migrate } from './connect';

const directory = resolvePackagePath(
  '@business-relations/backstage-plugin-business-relations-backend',
  'migrations',
);

/** How many rows each table has that is there. */
async function rowsIn(db: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesIn(db)) {
    const row = await db(table).count({ n: '*' }).first();
    counts[table] = Number(row?.n);
  }
  return counts;
}

const DAY = 24 * 60 * 60 * 1_000;

describe.each(databases.eachSupportedId())(
  'tables with rows in them, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id);
      await aRequirementToDecide(product);
    });
    afterEach(() => product.stop());

    it('go back a release at a time and forward again, and no row of a table that stays is lost', async () => {
      const { db } = product;
      await fillEmptyTables(db);
      const before = await rowsIn(db);
      expect(Object.values(before)).not.toContain(0);
      for (;;) {
        const kept = await rowsIn(db);
        const [, [undone]] = await db.migrate.down({ directory });
        if (!undone) break;
        const left = await rowsIn(db);
        expect([undone, left]).toEqual([
          undone,
          Object.fromEntries(
            Object.entries(kept).filter(([table]) => table in left),
          ),
        ]);
        // Each can be taken up again from where it stands.
        await db.migrate.up({ directory });
        const again = await rowsIn(db);
        expect([undone, again]).toMatchObject([undone, left]);
        expect(Object.keys(again)).toEqual(Object.keys(kept));
        await db.migrate.down({ directory });
      }
      expect(await rowsIn(db)).toEqual({});
      await migrate(db);
      expect(Object.keys(await rowsIn(db))).toEqual(Object.keys(before));
    });

    it('lose only what an earlier release can’t know: commands of nobody', async () => {
      const { db, business } = product;
      await business.assigns(
        role('customer', 'asa', 'claims', [theService('intake')], {
          mandate: { money: { amount: 500_000, currency: 'SEK' } },
          acceptedAt: new Date(Date.now() - 800 * DAY).toISOString(),
          confirmedAt: new Date(Date.now() - 400 * DAY).toISOString(),
          revision: 2,
        }),
      );
      await product.runs('ask-to-confirm-roles');
      await product.runs('deliver-commands');
      const before = await rowsIn(db);
      const ofNobody = await db('commands').whereNull('person');
      expect(ofNobody).toHaveLength(1);
      while (await db.schema.hasTable('confirmations')) {
        await db.migrate.down({ directory });
      }
      const left = await rowsIn(db);
      expect(left).toEqual({
        ...Object.fromEntries(
          Object.entries(before).filter(([table]) => table in left),
        ),
        commands: before.commands - 1,
      });
      expect(await db('cases').where({ opened_by: '' })).toHaveLength(1);
      await migrate(db);
      expect(await rowsIn(db)).toMatchObject(left);
    });
  },
);
