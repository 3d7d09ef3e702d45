// @ts-check

/** Roles that other systems hold: what each said when it was last believed, and since when it says nothing. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assignments', table => {
    table.string('source_id', 255).comment('By what another system knows it');
  });
  await knex.schema.createTable('role_sources', table => {
    table.comment('Systems that hold roles');
    table.string('name', 100).primary();
    table.string('believed_at', 30).comment('When it last said all its roles');
    table.integer('roles').notNullable().comment('How many those were');
    table.string('silent_since', 30);
    table.text('because').comment('Why it is not believed now, JSON');
  });
  await knex.schema.createTable('role_source_roles', table => {
    table.comment('What a system said of each role when last believed');
    table.string('source', 100).notNullable();
    table.string('id', 255).notNullable();
    table
      .string('assignment', 100)
      .comment('What came of it; null where somebody had that role already');
    table.text('said').notNullable().comment('JSON');
    table.string('gone_since', 30).comment('Accepted, and said no longer');
    table.primary(['source', 'id']);
  });
  await knex.schema.createTable('role_source_problems', table => {
    table.comment('Roles of a system that could not be taken');
    table.string('key', 120).primary();
    table.string('source', 100).notNullable();
    table.string('role_id', 255);
    table.text('because').notNullable().comment('JSON');
    table.string('since', 30).notNullable();
    table.index(['source'], 'role_source_problems_source_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('role_source_problems');
  await knex.schema.dropTable('role_source_roles');
  await knex.schema.dropTable('role_sources');
  // To a release that knows no role sources they were imported.
  await knex('assignments')
    .where({ source_from: 'source' })
    .update({ source_from: 'import' });
  await knex('assignment_versions')
    .where('version', 'like', '%"source":{"from":"source"%')
    .update({
      version: knex.raw('replace(version, ?, ?)', [
        '"source":{"from":"source"',
        '"source":{"from":"import"',
      ]),
    });
  // On SQLite knex would make the table anew, and with the old one go the rows that refer to it.
  await knex.raw('ALTER TABLE assignments DROP COLUMN source_id');
};
