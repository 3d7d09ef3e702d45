// @ts-check

/** Since when a service has nobody who pays for it. What was there before is told without it. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table.string('appeared_at', 30).comment('Came, or came back');
  });
  await knex.schema.alterTable('effective_relations', table => {
    table
      .string('without_customer_since', 30)
      .comment('It had one until then; it has one where this is null');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('effective_relations', table => {
    table.dropColumn('without_customer_since');
  });
  await knex.schema.alterTable('entities', table => {
    table.dropColumn('appeared_at');
  });
};
