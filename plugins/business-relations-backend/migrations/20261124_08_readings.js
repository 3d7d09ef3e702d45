// @ts-check

/** When the catalog was read last: how old what we show of it may be. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('readings', table => {
    table.comment('When something outside of us was last read whole');
    table.string('what', 40).primary();
    table.string('at', 30).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('readings');
};
