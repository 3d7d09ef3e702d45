import { Knex } from 'knex';

/** Where a round leaves traces that others have to read again; `stitch_queue`: an entity was to be stitched. */
const WATCHED = [
  'relations',
  'refresh_keys',
  'search',
  'final_entities',
  'stitch_queue',
];

/** Has the database itself note every write to these tables. */
export const watchWrites = async (knex: Knex): Promise<void> => {
  await knex.schema.createTable('writes', table => {
    table.string('what');
  });
  for (const name of WATCHED) {
    for (const verb of ['INSERT', 'UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER watch_${name}_${verb} AFTER ${verb} ON ${name}
         BEGIN INSERT INTO writes VALUES ('${verb} ${name}'); END`,
      );
    }
  }
};

export const writesOf = async (knex: Knex): Promise<string[]> =>
  (await knex('writes').select('what')).map(({ what }) => what);
