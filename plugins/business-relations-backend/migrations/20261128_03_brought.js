// @ts-check

/** Units and people that the catalog lacks and an import brought: the catalog module shows them as entities of our own. */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('brought_entities', table => {
    table.comment(
      'Units and people of imports that the catalog had from nobody',
    );
    table.string('ref', 512).primary().comment('In a namespace of our own');
    table.string('name', 512).comment('As people call it');
    table.string('email', 512).comment('Of a person');
    table.text('part_of').notNullable().comment('References, JSON');
    table.string('source', 512).notNullable().comment('Name of the import');
    table.string('at', 30).notNullable();
    table.string('state', 100).notNullable().comment('Changes with the row');
    table.string('gone_at', 30).comment('No table says it any more, or:');
    table.string('gave_way_to', 512).comment('The organisation’s own');
    table.index(['source'], 'brought_entities_source_idx');
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('brought_entities');
};
