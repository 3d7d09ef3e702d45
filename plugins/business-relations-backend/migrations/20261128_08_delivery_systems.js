// @ts-check

/** What systems that deliver say of what was ordered: each thing once, however often and in whatever order it comes. */

const { createHash } = require('node:crypto');
/** @type {(value: unknown) => string | undefined} */
// @ts-expect-error It is a function; its types describe a module with a default, which it is not when required.
const canonicalize = require('canonicalize');

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_systems', table => {
    table.comment('Systems that deliver what was ordered');
    table.string('name', 100).primary();
    table.text('after').comment('Where it is asked on from, as it said');
    table.string('read_at', 30).comment('When it last answered');
    table.string('silent_since', 30);
  });
  await knex.schema.createTable('delivery_statuses', table => {
    table.comment('What each system said of a delivery, by its own id');
    table.string('system', 100).notNullable();
    table.string('id', 255).notNullable();
    table
      .string('case_id', 100)
      .notNullable()
      .comment('As it said: there may be no such case');
    table
      .string('said_state', 20)
      .comment('How far the delivery is; null where it could not be read');
    table.text('said').notNullable().comment('JSON');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of it as it came: the same again is known, whoever was erased');
    table.string('received_at', 30).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment(
        'waiting, said to the case, taken by it, rests, or strays: no case of it',
      );
    table.text('because').comment('Why it changes nothing, JSON');
    table.string('command', 100).comment('By which the case was told');
    table
      .boolean('is_last')
      .notNullable()
      .defaultTo(false)
      .comment('Of what its system said of the case, in its own order');
    table.string('next_at', 30).notNullable().comment('When it is judged next');
    table.primary(['system', 'id']);
    table.index(['case_id'], 'delivery_statuses_case_idx');
    table.index(['system', 'next_at'], 'delivery_statuses_waiting_idx', {
      predicate: knex.whereRaw("state = 'waiting'"),
    });
    table.index(['system', 'command'], 'delivery_statuses_said_idx', {
      predicate: knex.whereRaw("state = 'said'"),
    });
    table.index(['system', 'id'], 'delivery_statuses_stray_idx', {
      predicate: knex.whereRaw("state = 'strays'"),
    });
  });
};

/** @param {string} json */
const toldByEngine = json =>
  json.replace(/"actor":\{"system":"[a-z0-9-]+"\}/, '"actor":{"engine":true}');

/**
 * As `src/projection/hash.ts` makes it: what the record says from now on.
 *
 * @param {string} json
 */
function hashOf(json) {
  const { epoch: _, ...event } = JSON.parse(json);
  return createHash('sha256')
    .update(canonicalize(event) ?? '')
    .digest('hex');
}

/**
 * What a system said in a case stays in its record. To a release that knows no systems as actors, the engine did it; the
 * hash by which a run is compared stays that of what happened.
 *
 * @param {Knex} knex
 */
async function withoutSystems(knex) {
  const events = await knex('events')
    .select('case_id', 'seq', 'event')
    .where('event', 'like', '%"actor":{"system":"%');
  for (const { case_id, seq, event } of events) {
    const told = toldByEngine(event);
    await knex('events')
      .update({ event: told, erased_hash: hashOf(told) })
      .where({ case_id, seq });
  }
  const commands = await knex('commands')
    .select('id', 'envelope')
    .where('envelope', 'like', '%"actor":{"system":"%');
  for (const { id, envelope } of commands) {
    await knex('commands')
      .update({ envelope: toldByEngine(envelope) })
      .where({ id });
  }
}

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_statuses');
  await knex.schema.dropTable('delivery_systems');
  await withoutSystems(knex);
};
