// @ts-check

/**
 * The mirror of the catalog's shape, the roles that people have, what follows from them on entities, and calendars.
 *
 * Instants are ISO 8601 text in UTC, days `2026-03-03`, structures JSON text: the same on SQLite and Postgres, and
 * both sort as text.
 */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
async function mirror(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('What the catalog has, as far as roles rest on it');
    table.string('ref', 512).primary();
    table.string('kind', 100).notNullable();
    table.text('name').notNullable().comment('As people read it');
    table.text('description');
    table.text('type');
    table.string('owner', 512);
    table.text('offering').notNullable().comment('What can be ordered, JSON');
    table.text('declared').notNullable().comment('Roles in its YAML, JSON');
    table
      .text('problems')
      .notNullable()
      .comment('What of it could not be read, JSON');
    table.text('error').comment('What the catalog says is wrong with it');
    table.text('search').notNullable().comment('Words to find it by');
    table.string('hash', 64).notNullable();
    table.string('changed_at', 30).notNullable();
    table
      .string('missing_since', 30)
      .comment('Not in the catalog the last time; gone if not there again');
    table.string('gone_since', 30).comment('No longer in the catalog');
    table.index(['kind', 'gone_since'], 'entities_kind_idx');
  });
  await knex.schema.createTable('entity_links', table => {
    table.comment(
      'part: service → system → domain → domain; parent: unit → unit above; member: person → unit',
    );
    table.string('declared_by', 512).notNullable();
    table.string('link', 10).notNullable();
    table.string('source', 512).notNullable();
    table.string('target', 512).notNullable();
    table.primary(['declared_by', 'link', 'source', 'target']);
    // The reference first: of an index that begins with the sort SQLite thinks that the sort alone is worth looking up.
    table.index(['source', 'link'], 'entity_links_source_idx');
    table.index(['target', 'link'], 'entity_links_target_idx');
  });
}

/** @param {Knex} knex */
async function assignments(knex) {
  await knex.schema.createTable('assignments', table => {
    table.comment('Who has which role, as it is now');
    table.string('id', 100).primary();
    table.string('role', 40).notNullable();
    table.string('holder', 512).comment('Missing where it is vacant');
    table.string('unit', 512);
    table.boolean('everything').notNullable().comment('Scope: all of the unit');
    table.boolean('in_addition').notNullable();
    table.double('share').comment('Percent');
    table.text('mandate').comment('JSON');
    table.string('valid_from', 10).comment('First day of the mandate');
    table.string('valid_to', 10).comment('Last day of the mandate');
    table.string('deputy_for', 100).comment('Assignment it stands in for');
    table.string('status', 20).notNullable();
    table.string('source_from', 20).notNullable();
    table
      .string('source_name', 512)
      .notNullable()
      .comment('Entity that declares it, case or import');
    table
      .string('undeclared_since', 30)
      .comment('Its line is no longer in the YAML');
    table.string('accepted_at', 30);
    table.string('confirmed_at', 30);
    table.string('ended_at', 30);
    table.integer('revision').notNullable();
    table.string('changed_at', 30).notNullable();
    table.index(['holder', 'status'], 'assignments_holder_idx');
    table.index(['unit', 'role', 'status'], 'assignments_unit_idx');
    table.index(['role', 'status'], 'assignments_role_idx');
    table.index(['status', 'valid_from'], 'assignments_from_idx');
    table.index(['status', 'valid_to'], 'assignments_to_idx');
    table.index(['source_from', 'source_name'], 'assignments_source_idx');
    table.index(['deputy_for'], 'assignments_deputy_idx');
  });
  await knex.schema.createTable('assignment_entities', table => {
    table.comment('Scope: a row per service, system or domain');
    table
      .string('assignment', 100)
      .notNullable()
      .references('id')
      .inTable('assignments')
      .onDelete('CASCADE');
    table.string('entity', 512).notNullable();
    table.primary(['assignment', 'entity']);
    table.index(['entity'], 'assignment_entities_entity_idx');
  });
  await knex.schema.createTable('assignment_versions', table => {
    table.comment(
      'Every version of every assignment; never changed, never deleted',
    );
    table.string('assignment', 100).notNullable();
    table.integer('revision').notNullable();
    table.string('at', 30).notNullable();
    table.string('by', 512).comment('Missing where nobody did it');
    table.string('why', 40).notNullable();
    table.string('case_id', 100);
    table.text('version').notNullable().comment('The assignment, JSON');
    table.primary(['assignment', 'revision']);
  });
  await knex.schema.createTable('approvals', table => {
    table.comment(
      'Money approved on a mandate: what its yearly ceiling counts',
    );
    table.string('case_id', 100).notNullable();
    table.integer('seq').notNullable();
    table.string('assignment', 100).notNullable();
    table.string('at', 30).notNullable();
    table.double('amount').notNullable();
    table.string('currency', 3).notNullable();
    table.primary(['case_id', 'seq', 'assignment']);
    table.index(['assignment', 'at'], 'approvals_assignment_idx');
  });
}

/** @param {Knex} knex */
async function feed(knex) {
  await knex.schema.createTable('effective_relations', table => {
    table.comment('Relations of each entity today; what the catalog shows');
    table.string('entity', 512).primary();
    table.text('relations').notNullable().comment('[type, target][], JSON');
    table
      .bigInteger('seq')
      .notNullable()
      .comment('Number of its last change, in the order of commits');
    table.index(['seq'], 'effective_relations_seq_idx');
  });
  await knex.schema.createTable('effective_targets', table => {
    table.comment('The same by unit and person: what they are customer of');
    table.string('entity', 512).notNullable();
    table.string('type', 40).notNullable();
    table.string('target', 512).notNullable();
    table.primary(['entity', 'type', 'target']);
    table.index(['target', 'type'], 'effective_targets_target_idx');
  });
  await knex.schema.createTable('feed_counter', table => {
    table.comment('One row: whoever changes effective relations holds it');
    table.string('name', 20).primary();
    table.bigInteger('seq').notNullable();
  });
  await knex('feed_counter').insert({ name: 'relations', seq: 0 });
  await knex.schema.createTable('validity_days', table => {
    table.comment('The day up to which mandates that begin or end are told');
    table.string('zone', 100).primary();
    table.string('day', 10).notNullable();
  });
}

/** @param {Knex} knex */
async function peopleAndCalendars(knex) {
  await knex.schema.createTable('people', table => {
    table.comment('In which language and zone the server writes to somebody');
    table.string('ref', 512).primary();
    table.string('locale', 10).notNullable();
    table.string('zone', 100).notNullable();
  });
  await knex.schema.createTable('calendars', table => {
    table.comment('Every version of every calendar');
    table.string('id', 100).notNullable();
    table.integer('version').notNullable();
    table.string('hash', 64).notNullable();
    table.string('since', 30).notNullable();
    table.text('calendar').notNullable().comment('JSON');
    table.primary(['id', 'version']);
  });
}

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await mirror(knex);
  await assignments(knex);
  await feed(knex);
  await peopleAndCalendars(knex);
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'calendars',
    'people',
    'validity_days',
    'feed_counter',
    'effective_targets',
    'effective_relations',
    'approvals',
    'assignment_versions',
    'assignment_entities',
    'assignments',
    'entity_links',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
