// @ts-check

/** Campaigns: everybody who has a role is asked whether it still holds, by a day. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('campaigns', table => {
    table.comment('Who is asked by when; the answers are those of the roles');
    table.string('id', 100).primary();
    table.string('name', 512).notNullable();
    table.string('until', 10).notNullable();
    table.string('unit', 512).comment('With those below; missing for all');
    table.string('started_by', 512).notNullable();
    table.string('idempotency_key', 100).notNullable();
    table.string('at', 30).notNullable();
    table.unique(['started_by', 'idempotency_key'], {
      indexName: 'campaigns_key_uniq',
    });
    table.index(['at', 'id'], 'campaigns_newest_idx');
  });
  await knex.schema.createTable('campaign_roles', table => {
    table.comment('The roles that a campaign asks about');
    table.string('campaign_id', 100).notNullable();
    table.string('assignment', 100).notNullable();
    table.string('state', 20).notNullable().comment('waiting, asked, refused');
    table.text('refused').comment('Why not, JSON');
    table.primary(['campaign_id', 'assignment']);
    table.index(['state', 'campaign_id'], 'campaign_roles_waiting_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('campaign_roles');
  await knex.schema.dropTable('campaigns');
};
