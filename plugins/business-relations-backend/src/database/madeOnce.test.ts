import { Knex } from 'knex';
import { databases } from '../testing/databases';
import { madeOnce } from './madeOnce';

type Cup = { name: string };

describe.each(databases.eachSupportedId())('a query made once, on %s', id => {
  let db: Knex;
  beforeAll(async () => {
    db = await databases.init(id);
    await db.schema.createTable('cups', table => {
      table.string('name').primary();
      table.integer('size');
    });
    await db('cups').insert([
      { name: 'blue ?', size: 2 },
      { name: 'red', size: 2 },
      { name: 'green', size: 3 },
    ]);
  });

  it('is asked with other values each time, in a transaction as well', async () => {
    let made = 0;
    const ofSizeTwo = madeOnce<'one' | 'other', Cup>(
      ['one', 'other'],
      (on, of) => {
        made += 1;
        return on('cups')
          .select('name')
          .whereIn('name', [of('other'), of('one')])
          .where('size', 2);
      },
    );
    expect(await ofSizeTwo(db, { one: 'blue ?', other: 'green' })).toEqual([
      { name: 'blue ?' },
    ]);
    expect(
      await db.transaction(trx => ofSizeTwo(trx, { one: '', other: 'red' })),
    ).toEqual([{ name: 'red' }]);
    expect(made).toBe(1);
  });
});
