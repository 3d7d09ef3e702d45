// @ts-check

/**
 * Cases: the record of what happened, what pages read of it, and commands on their way to the engine.
 *
 * Instants are ISO 8601 text in UTC and structures JSON text: the same on SQLite and Postgres, and both sort as text.
 */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
async function record(knex) {
  await knex.schema.createTable('events', table => {
    table.comment(
      'The record: every event of every case. Only added to; cases are rebuilt from it',
    );
    table.string('case_id', 100).notNullable();
    table.integer('seq').notNullable().comment('Gapless from 1');
    table.integer('epoch').notNullable().comment('Of the run that wrote it');
    table
      .string('hash', 64)
      .notNullable()
      .comment('The same event again is nothing, another one is a fork');
    table.string('type', 100).notNullable();
    table.string('at', 30).notNullable();
    table.string('command', 100).comment('That caused it');
    table.text('event').notNullable().comment('JSON');
    table.primary(['case_id', 'seq']);
  });
}

/** @param {Knex} knex */
async function readModel(knex) {
  await knex.schema.createTable('cases', table => {
    table.comment('Each case after its last event, and what lists show of it');
    table.string('id', 100).primary();
    table.string('kind', 60).notNullable();
    table.integer('schema').notNullable().comment('Of the state');
    table.integer('epoch').notNullable();
    table.integer('seq').notNullable().comment('Of the last event');
    table.text('state').notNullable().comment('The whole case, JSON');
    table.text('description').notNullable().comment('For lists, JSON');
    table.string('stage', 60).notNullable();
    table.string('subject', 512).comment('A service, system or domain');
    table.string('unit', 512);
    table.string('opened_by', 512).notNullable();
    table.string('on_behalf_of', 512);
    table.string('opened_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.string('ended_at', 30).comment('Missing while it is open');
    table.string('next_due_at', 30);
    table.string('contact_at', 30).comment('When unit and IT last met by it');
    table.text('search').notNullable().comment('Words to find it by');
    table
      .string('derived', 60)
      .notNullable()
      .comment('By which release of the rules all this was made of the record');
    table.index(['opened_at', 'id'], 'cases_newest_idx');
    table.index(['kind', 'opened_at', 'id'], 'cases_kind_idx');
    table.index(['unit', 'opened_at', 'id'], 'cases_unit_idx');
    table.index(['subject', 'opened_at', 'id'], 'cases_subject_idx');
    table.index(['opened_by', 'ended_at'], 'cases_opener_idx');
    table.index(['on_behalf_of', 'ended_at'], 'cases_on_behalf_idx');
    table.index(['kind', 'derived'], 'cases_derived_idx');
    // Every service page counts the open ones: a small part of all, and the rows are long.
    table.index(['subject'], 'cases_open_subject_idx', {
      predicate: knex.whereRaw('ended_at IS NULL'),
    });
    table.index(['unit'], 'cases_open_unit_idx', {
      predicate: knex.whereRaw('ended_at IS NULL'),
    });
  });
  await knex.schema.createTable('case_people', table => {
    table.comment('takes: has a part in it; watches: follows it');
    table.string('person', 512).notNullable();
    table.string('case_id', 100).notNullable();
    table.string('part', 10).notNullable();
    table.primary(['person', 'case_id', 'part']);
    table.index(['case_id'], 'case_people_case_idx');
  });
  await knex.schema.createTable('tasks', table => {
    table.comment('What is asked now');
    table.string('case_id', 100).notNullable();
    table.string('key', 1100).notNullable();
    table.text('task').notNullable().comment('JSON');
    table.string('due_at', 30);
    table.string('since', 30).notNullable();
    table.string('handed_on_by', 512).comment('Who gave it to somebody else');
    table.boolean('decides').notNullable().comment('It is a decision');
    table.primary(['case_id', 'key']);
    table.index(['handed_on_by'], 'tasks_handed_on_idx');
  });
  await knex.schema.createTable('task_people', table => {
    table.comment('Of whom it is asked');
    table.string('person', 512).notNullable();
    table.string('case_id', 100).notNullable();
    table.string('key', 1100).notNullable();
    table.primary(['person', 'case_id', 'key']);
    table.index(['case_id'], 'task_people_case_idx');
  });
}

/** @param {Knex} knex */
async function commands(knex) {
  await knex.schema.createTable('commands', table => {
    table.comment(
      'Everything that people asked of cases: written before it is carried out',
    );
    table.string('id', 100).primary();
    table.string('case_id', 100).notNullable();
    table
      .integer('nth')
      .notNullable()
      .comment('Of its case: they are delivered in this order');
    table.string('kind', 60).notNullable();
    table.string('type', 60).notNullable();
    table.text('envelope').notNullable().comment('JSON');
    table.string('person', 512).notNullable();
    table.string('idempotency_key', 100).notNullable();
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Of the request: the key is for this one alone');
    table.string('recorded_at', 30).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('waiting, carried-out or refused');
    table.text('refused').comment('Why, JSON');
    table.string('settled_at', 30);
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_at', 30).notNullable().comment('When it is tried next');
    table.string('leased_by', 100).comment('Who delivers it now');
    table.string('leased_until', 30);
    table.unique(['case_id', 'nth'], { indexName: 'commands_order_uniq' });
    table.unique(['person', 'idempotency_key'], {
      indexName: 'commands_key_uniq',
    });
    table.index(['person', 'state', 'recorded_at'], 'commands_person_idx');
    table.index(['next_at'], 'commands_waiting_idx', {
      predicate: knex.whereRaw("state = 'waiting'"),
    });
  });
}

/** @param {Knex} knex */
async function notices(knex) {
  await knex.schema.createTable('notices', table => {
    table.comment('What people are told: one each of one thing that happened');
    table.string('key', 300).notNullable();
    table.string('person', 512).notNullable();
    table.string('case_id', 100).notNullable();
    table.text('notice').notNullable().comment('JSON');
    table.string('recorded_at', 30).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('waiting, sent or given-up');
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_at', 30).notNullable().comment('When it is tried next');
    table.primary(['key', 'person']);
    table.index(['next_at'], 'notices_waiting_idx', {
      predicate: knex.whereRaw("state = 'waiting'"),
    });
  });
}

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await record(knex);
  await readModel(knex);
  await commands(knex);
  await notices(knex);
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'notices',
    'commands',
    'task_people',
    'tasks',
    'case_people',
    'cases',
    'events',
  ]) {
    await knex.schema.dropTable(table);
  }
};
