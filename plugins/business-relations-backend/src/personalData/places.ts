/** Where people stand in our tables. A column that is missing here fails a test of erasing. */
export type Place = {
  table: string;
  key: readonly [string, ...string[]];
  /** Columns that hold nothing but a reference, or a key with one in it. */
  plain?: readonly string[];
  json?: readonly string[];
  /** Words. */
  text?: readonly string[];
  /** Those of its columns that tell as much of others: an export says that somebody stands there, and not what. */
  ofOthers?: readonly string[];
};

export const places: readonly Place[] = [
  { table: 'events', key: ['case_id', 'seq'], json: ['event'] },
  {
    table: 'forks',
    key: ['case_id', 'seq', 'hash'],
    json: ['event'],
    ofOthers: ['event'],
  },
  {
    table: 'cases',
    key: ['id'],
    plain: ['opened_by', 'on_behalf_of'],
    json: ['state', 'description'],
    text: ['search'],
  },
  {
    table: 'case_people',
    key: ['person', 'case_id', 'part'],
    plain: ['person'],
  },
  {
    table: 'tasks',
    key: ['case_id', 'key'],
    plain: ['key', 'handed_on_by'],
    json: ['task'],
  },
  {
    table: 'task_people',
    key: ['person', 'case_id', 'key'],
    plain: ['person', 'key'],
  },
  {
    table: 'commands',
    key: ['id'],
    plain: ['person'],
    json: ['envelope', 'refused'],
  },
  {
    table: 'notices',
    key: ['key', 'person'],
    plain: ['person'],
    json: ['notice'],
  },
  {
    table: 'channel_posts',
    key: ['channel', 'scope', 'person'],
    plain: ['person'],
    json: ['word'],
  },
  {
    table: 'assignments',
    key: ['id'],
    // Another system may know a role by whose it is.
    plain: ['holder', 'source_id'],
    json: ['mandate'],
  },
  {
    table: 'assignment_versions',
    key: ['assignment', 'revision'],
    plain: ['by'],
    json: ['version'],
  },
  { table: 'successions', key: ['case_id', 'seq'], json: ['succession'] },
  { table: 'repairs', key: ['id'], plain: ['started_by'], json: ['why'] },
  {
    table: 'imports',
    key: ['id'],
    plain: ['imported_by'],
    text: ['name'],
  },
  {
    table: 'import_errands',
    key: ['import_id', 'nth'],
    json: ['refused'],
  },
  {
    table: 'role_source_roles',
    key: ['source', 'id'],
    plain: ['id'],
    json: ['said'],
  },
  {
    table: 'role_source_problems',
    key: ['key'],
    plain: ['key', 'role_id'],
    json: ['because'],
  },
  {
    table: 'delivery_statuses',
    key: ['system', 'id'],
    json: ['said', 'because'],
  },
  {
    table: 'goal_sets',
    key: ['unit', 'revision'],
    plain: ['by'],
    json: ['goals'],
  },
  {
    table: 'campaigns',
    key: ['id'],
    plain: ['started_by'],
    text: ['name'],
  },
  {
    table: 'campaign_roles',
    key: ['campaign_id', 'assignment'],
    json: ['refused'],
  },
  {
    table: 'remembered_units',
    key: ['ref'],
    json: ['members'],
    ofOthers: ['members'],
  },
  {
    table: 'reorganisations',
    key: ['id'],
    plain: ['carried_out_by'],
  },
  {
    table: 'reorganisation_steps',
    key: ['reorganisation_id', 'nth'],
    plain: ['successor'],
    json: ['because', 'about', 'refused'],
  },
  // `brought_entities`: a person's row is deleted instead (erasePerson), since the catalog shows what stands there.
  { table: 'erased_people', key: ['pseudonym'], plain: ['by'] },
];
