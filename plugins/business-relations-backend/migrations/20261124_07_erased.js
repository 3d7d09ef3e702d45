// @ts-check

/** What is needed so that a person can be erased and the record stays one that can be checked. */

const { randomBytes } = require('node:crypto');

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('erased_people', table => {
    table.comment(
      'Pseudonyms of people who were erased: who they were stands nowhere',
    );
    table.string('pseudonym', 512).primary();
    table.string('at', 30).notNullable();
    table.string('by', 512).notNullable();
    table.index(['at'], 'erased_people_at_idx');
  });
  await knex.schema.createTable('erasure_key', table => {
    table.comment('Of this installation: pseudonyms are made with it');
    table.string('key', 64).primary();
  });
  await knex('erasure_key').insert({ key: randomBytes(32).toString('hex') });
  await knex.schema.alterTable('events', table => {
    table
      .string('erased_hash', 64)
      .comment(
        'Of the event as it stands since somebody was erased; `hash` stays that of the event as it was recorded',
      );
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('events', table => {
    table.dropColumn('erased_hash');
  });
  await knex.schema.dropTable('erasure_key');
  await knex.schema.dropTable('erased_people');
};
