import { Knex } from 'knex';
import { databases } from '../testing/databases';
import { askTogether, writeTogether } from './together';

type Cup = { name: string; size: number | null };

describe.each(databases.eachSupportedId())('several at once, on %s', id => {
  let db: Knex;
  beforeAll(async () => {
    db = await databases.init(id);
    await db.schema.createTable('cups', table => {
      table.string('name').primary();
      table.integer('size');
    });
    await db('cups').insert([
      { name: 'b “quoted” ?', size: 2 },
      { name: 'a', size: null },
    ]);
  });

  it('are asked in one statement, each answer in the order of its question', async () => {
    const statements: string[] = [];
    const hear = ({ sql }: { sql: string }) => statements.push(sql);
    db.on('query', hear);
    const answers = await askTogether<{ all: Cup; none: Cup }>(db, {
      all: { of: db('cups').orderBy('name'), columns: ['name', 'size'] },
      none: { of: db('cups').where({ size: 7 }), columns: ['name'] },
    });
    db.off('query', hear);
    expect(answers).toEqual({
      all: [
        { name: 'a', size: null },
        { name: 'b “quoted” ?', size: 2 },
      ],
      none: [],
    });
    expect(statements).toHaveLength(1);
  });

  it('are written together or not at all, and the last says what it wrote', async () => {
    const write = (last: Cup) =>
      db.transaction(trx =>
        writeTogether<Cup>(trx, [
          trx('cups').delete().where({ name: 'a' }),
          trx('cups').insert({ name: 'what? “c”', size: 3 }),
          trx('cups').insert(last).returning(['name', 'size']),
        ]),
      );
    await expect(write({ name: 'b “quoted” ?', size: 1 })).rejects.toThrow();
    expect(await db('cups')).toHaveLength(2);
    expect(await write({ name: 'd', size: 4 })).toEqual([
      { name: 'd', size: 4 },
    ]);
    const names = await db('cups').orderBy('name').pluck('name');
    expect(names).toEqual(['b “quoted” ?', 'd', 'what? “c”']);
  });
});
