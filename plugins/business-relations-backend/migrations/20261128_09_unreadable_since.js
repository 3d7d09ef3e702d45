// @ts-check

/** Since when roles in an entity's YAML can't be read. What was there before is told without it. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .string('problems_since', 30)
      .comment('Since when something of it could not be read');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities', table => {
    table.dropColumn('problems_since');
  });
};
