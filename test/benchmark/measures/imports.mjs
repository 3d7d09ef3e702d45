import { timed } from '../rounds.mjs';
import { budgets, units } from '../seeds/units.mjs';

const PATH = '/api/business-relations/imports';

/** A table of budgets in which everything is new: looked at, then imported. */
export const imports = {
  name: 'import',
  title: 'a table of 50,000 units, previewed and imported, Postgres',
  unit: 's',
  most: 60,
  async take(stage, { rows }) {
    const backend = await stage.filled('import', each =>
      each.execute(units(rows)),
    );
    const somebody = await backend.as('manager');
    const table = { name: 'Budget', format: 'csv', text: budgets(rows) };
    let brought;
    const taken = await timed(async () => {
      const { plan } = await somebody.post(`${PATH}/preview`, table);
      brought = await somebody.post(PATH, {
        ...table,
        plan,
        idempotencyKey: crypto.randomUUID(),
      });
    });
    if (brought.counts.new !== rows) {
      throw new Error(`It brought ${JSON.stringify(brought.counts)}`);
    }
    return { ours: taken / 1000 };
  },
};
