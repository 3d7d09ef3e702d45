// @ts-check

/** What each customer wants to have reached: every version, so that what once was wanted stays known. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('goal_sets', table => {
    table.comment(
      'The goals of a customer as they were written; the latest holds',
    );
    table.string('unit', 512).notNullable();
    table.integer('revision').notNullable().comment('Gapless from 1');
    table.string('at', 30).notNullable();
    table.string('by', 512).notNullable();
    table.text('goals').notNullable().comment('All of them, JSON');
    table.primary(['unit', 'revision']);
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('goal_sets');
};
