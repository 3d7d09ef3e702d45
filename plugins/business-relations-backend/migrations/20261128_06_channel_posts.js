// @ts-check

/** What is sent on the channels that modules add: each channel sends, and fails, by itself. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('channel_posts', table => {
    table.comment('What people are told on a channel of a module');
    table.string('channel', 100).notNullable();
    table.string('scope', 300).notNullable().comment('Of what happened');
    table.string('person', 512).notNullable();
    table.text('word').notNullable().comment('JSON');
    table.string('recorded_at', 30).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('waiting, sent or given-up');
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_at', 30).notNullable();
    table.primary(['channel', 'scope', 'person']);
    table.index(['channel', 'next_at'], 'channel_posts_waiting_idx', {
      predicate: knex.whereRaw("state = 'waiting'"),
    });
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('channel_posts');
};
