// @ts-check

/** What the catalog could never process, and so has in no answer of its own. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities_failing', table => {
    table.comment('Entities that the catalog could not process');
    table.string('ref', 512).primary();
    table.text('error').notNullable().comment('In the catalog’s words');
    table.string('since', 30).notNullable();
    table
      .string('told_at', 30)
      .notNullable()
      .comment('The last time: it is told again as long as it fails');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entities_failing');
};
