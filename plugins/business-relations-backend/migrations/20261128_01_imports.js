// @ts-check

/** Imports of units and budgets, and what is asked of people by them, one after the other. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Tables that were imported; the table itself is not kept');
    table.string('id', 100).primary();
    table.string('name', 512).notNullable();
    table.string('imported_by', 512).notNullable();
    table.string('idempotency_key', 100).notNullable();
    table.string('at', 30).notNullable();
    table.text('counts').notNullable().comment('Rows by outcome, JSON');
    table.unique(['imported_by', 'idempotency_key'], {
      indexName: 'imports_key_uniq',
    });
    table.index(['at', 'id'], 'imports_newest_idx');
  });
  await knex.schema.createTable('import_errands', table => {
    table.comment('A role that somebody is to be asked or told about');
    table.string('import_id', 100).notNullable();
    table.integer('nth').notNullable();
    table.integer('line').comment('Row of the table');
    table.string('assignment', 100).notNullable();
    table.string('does', 20).notNullable().comment('propose, end or takeBack');
    table.string('state', 20).notNullable().comment('waiting or done');
    table.string('next_at', 30).notNullable();
    table.text('refused').comment('Why not, the last time, JSON');
    table.primary(['import_id', 'nth']);
    table.index(['state', 'next_at'], 'import_errands_due_idx');
    table.index(['assignment'], 'import_errands_assignment_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_errands');
  await knex.schema.dropTable('imports');
};
