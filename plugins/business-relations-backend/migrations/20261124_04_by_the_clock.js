// @ts-check

/** What nobody asked for: the yearly confirmation of a role, and that what was asked of somebody follows their role. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cases', table => {
    table.setNullable('opened_by');
  });
  await knex.schema.alterTable('commands', table => {
    table.setNullable('person');
  });
  await knex.schema.alterTable('assignments', table => {
    table.index(['status', 'confirmed_at'], 'assignments_confirmed_idx');
  });
  await knex.schema.createTable('confirmations', table => {
    table.comment('Roles that are being asked to be confirmed');
    table.string('assignment', 100).primary();
    table.string('case_id', 100).notNullable().comment('That asks');
    table.string('asked_at', 30).notNullable();
  });
  await knex.schema.createTable('successions', table => {
    table.comment('Roles that were handed over, until open cases are told');
    table.string('case_id', 100).notNullable();
    table.integer('seq').notNullable().comment('Of the event');
    table.string('at', 30).notNullable();
    table.text('succession').notNullable().comment('JSON');
    table.primary(['case_id', 'seq']);
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('successions');
  await knex.schema.dropTable('confirmations');
  await knex.schema.alterTable('assignments', table => {
    table.dropIndex(['status', 'confirmed_at'], 'assignments_confirmed_idx');
  });
  // An earlier release knows cases and commands of people alone.
  await knex('commands').delete().whereNull('person');
  await knex('cases').update({ opened_by: '' }).whereNull('opened_by');
  await knex.schema.alterTable('commands', table => {
    table.dropNullable('person');
  });
  await knex.schema.alterTable('cases', table => {
    table.dropNullable('opened_by');
  });
};
