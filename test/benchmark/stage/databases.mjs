import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** Backstage's databases in files, as with `npm start`. */
export function sqliteIn(folder) {
  return {
    settings: { client: 'better-sqlite3', connection: { directory: folder } },
    prepare: () => mkdir(folder, { recursive: true }),
    async execute(plugin, statements) {
      const db = new Database(join(folder, `${plugin}.sqlite`));
      for (const statement of statements) db.prepare(statement).run();
      db.close();
    },
  };
}

/** Backstage's databases in Postgres, under a name of their own: several backends share one server. */
export function postgresAt(address, name) {
  const prefix = `${name}_`;
  const query = async (plugin, work) => {
    const url = new URL(address);
    url.pathname = `/${prefix}${plugin}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    settings: { client: 'pg', connection: address, prefix },
    prepare: async () => {},
    execute: (plugin, statements) =>
      query(plugin, async client => {
        for (const statement of statements) await client.query(statement);
      }),
    /** The first column of the first row. */
    value: (plugin, statement) =>
      query(plugin, async client => {
        const { rows } = await client.query({
          text: statement,
          rowMode: 'array',
        });
        return rows[0][0];
      }),
  };
}
