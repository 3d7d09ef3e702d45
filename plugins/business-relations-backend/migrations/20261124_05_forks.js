// @ts-check

/** Cases that run beside their record; and since when an entity has been in error. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('forks', table => {
    table.comment(
      'Events that came under a number which the record has for another one: kept beside it, never in it',
    );
    table.string('case_id', 100).notNullable();
    table.integer('seq').notNullable();
    table.string('hash', 64).notNullable();
    table
      .integer('epoch')
      .notNullable()
      .comment('Of the last run that said so');
    table.string('since', 30).notNullable();
    table.string('told_at', 30).notNullable().comment('The last time');
    table.text('event').notNullable().comment('JSON');
    table.primary(['case_id', 'seq', 'hash']);
  });
  await knex.schema.alterTable('entities', table => {
    table
      .string('error_since', 30)
      .comment('Since when the catalog says that something is wrong with it');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities', table => {
    table.dropColumn('error_since');
  });
  await knex.schema.dropTable('forks');
};
