import pg from 'pg';

/** A database for each plugin, as Backstage names them. */
const ours = server => {
  const address = new URL(server);
  address.pathname = '/backstage_plugin_business-relations';
  return address.toString();
};

async function idsIn(server) {
  const client = new pg.Client({ connectionString: ours(server) });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select id from commands where person is not null',
    );
    return new Set(rows.map(({ id }) => id));
  } finally {
    await client.end();
  }
}

/**
 * Looks at the command log before and after: whatever was recorded meanwhile must have been answered as recorded, so that
 * what is left over are refused calls that left something behind.
 */
export async function watchCommandLog(server) {
  const before = await idsIn(server);
  return {
    leftBehind: async answers => {
      const accepted = new Set(answers.map(({ command }) => command));
      return [...(await idsIn(server))].filter(
        id => !before.has(id) && !accepted.has(id),
      );
    },
  };
}
