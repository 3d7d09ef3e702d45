// @ts-check

/** What is needed to let go of what has been kept long enough, and to know later that it was let go of. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('removed_cases', table => {
    table.comment(
      'Closed cases that were kept long enough: no old run and no repair brings one back',
    );
    table.string('id', 100).primary();
    table.string('kind', 60).notNullable();
    table.string('ended_at', 30).notNullable();
    table.string('removed_at', 30).notNullable();
  });
  await knex.schema.createTable('feed_marks', table => {
    table.comment('How far the feed had come by a moment, about once a day');
    table.string('at', 30).primary();
    table.bigInteger('seq').notNullable();
  });
  await knex.schema.alterTable('feed_counter', table => {
    table
      .bigInteger('forgotten')
      .notNullable()
      .defaultTo(0)
      .comment('Up to here some entities that lost everything are forgotten');
  });
  await knex.schema.alterTable('cases', table => {
    table.index(['ended_at'], 'cases_ended_idx');
  });
  await knex.schema.alterTable('commands', table => {
    table.index(['settled_at'], 'commands_settled_idx');
  });
  await knex.schema.alterTable('notices', table => {
    table.index(['recorded_at'], 'notices_recorded_idx');
    table.index(['case_id'], 'notices_case_idx');
  });
  await knex.schema.alterTable('assignment_versions', table => {
    table.index(['case_id'], 'assignment_versions_case_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assignment_versions', table => {
    table.dropIndex(['case_id'], 'assignment_versions_case_idx');
  });
  await knex.schema.alterTable('notices', table => {
    table.dropIndex(['case_id'], 'notices_case_idx');
    table.dropIndex(['recorded_at'], 'notices_recorded_idx');
  });
  await knex.schema.alterTable('commands', table => {
    table.dropIndex(['settled_at'], 'commands_settled_idx');
  });
  await knex.schema.alterTable('cases', table => {
    table.dropIndex(['ended_at'], 'cases_ended_idx');
  });
  await knex.schema.alterTable('feed_counter', table => {
    table.dropColumn('forgotten');
  });
  await knex.schema.dropTable('feed_marks');
  await knex.schema.dropTable('removed_cases');
};
