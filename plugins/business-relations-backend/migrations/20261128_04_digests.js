// @ts-check

/**
 * Reminders wait for the digest of their reader's day. A release that knows nothing of it sends each by itself, as
 * ever, when its time comes.
 */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('notices', table => {
    table
      .boolean('gathered')
      .notNullable()
      .defaultTo(false)
      .comment('Waits for the day’s digest of its reader');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('notices', table => {
    table.dropColumn('gathered');
  });
};
