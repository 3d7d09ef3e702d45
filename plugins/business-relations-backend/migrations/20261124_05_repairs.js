// @ts-check

/** Repairs: what an operator had resumed or reconciled, what was found by it, and what is lost for good. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('repairs', table => {
    table.comment('Long work that an operator started; one at a time');
    table.string('id', 100).primary();
    table.string('does', 20).notNullable().comment('resume or reconcile');
    table.boolean('dry_run').notNullable();
    table.text('cases').comment('Only these, JSON; all where missing');
    table
      .string('state', 20)
      .notNullable()
      .comment('waiting, running, done, stopped or failed');
    table.text('why').comment('It waits or failed, JSON');
    table.string('started_by', 512).notNullable();
    table.string('started_at', 30).notNullable();
    table.string('ended_at', 30);
    table.string('step', 20).notNullable().comment('cases, then runs');
    table.text('after').comment('Where the step goes on');
    table.integer('looked').notNullable().defaultTo(0);
    table.integer('of').notNullable();
    table.string('leased_by', 100).comment('Who works at it now');
    table.string('leased_until', 30);
    table.index(['started_at', 'id'], 'repairs_newest_idx');
  });
  // Two that begin at once must not both: the database says which one it is.
  await knex.schema.raw(
    `CREATE UNIQUE INDEX repairs_open_uniq ON repairs ((ended_at IS NULL)) WHERE ended_at IS NULL`,
  );
  await knex.schema.createTable('repair_findings', table => {
    table.string('repair_id', 100).notNullable();
    table.integer('nth').notNullable().comment('In the order of finding');
    table.string('case_id', 100).notNullable();
    table.string('code', 60).notNullable().comment('Of what was found');
    table.string('kind', 60);
    table.text('found').notNullable().comment('JSON');
    table.text('measure').notNullable().comment('JSON');
    table.string('result', 20).notNullable();
    table.text('error');
    table.primary(['repair_id', 'nth']);
    table.unique(['repair_id', 'case_id', 'code'], {
      indexName: 'repair_findings_once_uniq',
    });
  });
  await knex.schema.createTable('lost_events', table => {
    table.comment('Numbers of events that neither record nor any run has');
    table.string('case_id', 100).notNullable();
    table.integer('seq').notNullable();
    table.string('found_at', 30).notNullable();
    table.primary(['case_id', 'seq']);
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['lost_events', 'repair_findings', 'repairs']) {
    await knex.schema.dropTable(table);
  }
};
