// @ts-check

/** The business as it was last gone through, and what was done about the roles when it had changed. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('remembered_units', table => {
    table.comment('What a reorganisation is read from');
    table.string('ref', 512).primary();
    table.text('name').notNullable();
    table.text('parents').notNullable().comment('What it was in, JSON');
    table.text('members').notNullable().comment('Who belonged to it, JSON');
    table.string('at', 30).notNullable().comment('When it was so');
  });
  await knex.schema.createTable('reorganisations', table => {
    table.comment('Carried out, each in one step');
    table.string('id', 100).primary();
    table.string('carried_out_by', 512).notNullable();
    table.string('idempotency_key', 100).notNullable();
    table.string('at', 30).notNullable();
    table.unique(['carried_out_by', 'idempotency_key'], {
      indexName: 'reorganisations_key_uniq',
    });
    table.index(['at', 'id'], 'reorganisations_newest_idx');
  });
  await knex.schema.createTable('reorganisation_steps', table => {
    table.comment('What each does about a role');
    table.string('reorganisation_id', 100).notNullable();
    table.integer('nth').notNullable();
    table.string('assignment', 100).notNullable();
    table.string('does', 20).notNullable().comment('handOver, confirm, …');
    table.string('successor', 512).comment('Who is asked');
    table.string('unit', 512).comment('For which unit, where that is another');
    table.text('because').notNullable().comment('JSON');
    table.text('about').notNullable().comment('By which it is known again');
    table.string('state', 20).notNullable().comment('waiting or done');
    table.string('next_at', 30).notNullable();
    table.text('refused').comment('Why not, the last time, JSON');
    table.primary(['reorganisation_id', 'nth']);
    table.index(['state', 'next_at'], 'reorganisation_steps_due_idx');
    table.index(['assignment'], 'reorganisation_steps_assignment_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reorganisation_steps');
  await knex.schema.dropTable('reorganisations');
  await knex.schema.dropTable('remembered_units');
};
