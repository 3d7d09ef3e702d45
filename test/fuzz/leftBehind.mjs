import pg from 'pg';

/** A database for each plugin, as Backstage names them. */
const ours = server => {
  const address = new URL(server);
  address.pathname = '/backstage_plugin_business-relations';
  return address.toString();
};

// What a campaign, an import or a reorganisation asks people afterwards, by and by, is no call's: it has keys of their own.
const recorded = `
  select id::text from commands
  where person is not null
    and idempotency_key not like 'campaign:%' and idempotency_key not like 'import:%'
    and idempotency_key not like 'reorganisation:%'
  union all select id::text from campaigns
  union all select id::text from imports
  union all select id::text from reorganisations`;

async function idsIn(server) {
  const client = new pg.Client({ connectionString: ours(server) });
  await client.connect();
  try {
    const { rows } = await client.query(recorded);
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

/**
 * Looks before and after at what calls record, commands, campaigns, imports and reorganisations: whatever came meanwhile must have been
 * answered as recorded, so that what is left over are refused calls that left something behind.
 */
export async function watchRecord(server) {
  const before = await idsIn(server);
  return {
    leftBehind: async answers => {
      const accepted = new Set(answers.map(({ recorded: id }) => id));
      return [...(await idsIn(server))].filter(
        id => !before.has(id) && !accepted.has(id),
      );
    },
  };
}
