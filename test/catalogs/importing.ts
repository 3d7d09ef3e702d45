import {
  Import,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { say } from '@business-relations/backstage-plugin-business-relations-common/words';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { patiently, until } from './everything';
import { Organisation } from './Organisation';

export type Table = { name: string; format: 'csv' | 'yaml'; text: string };

export async function tableIn(file: string): Promise<Table> {
  const extension = extname(file);
  return {
    name: basename(file, extension),
    format: extension === '.csv' ? 'csv' : 'yaml',
    text: await readFile(file, 'utf8'),
  };
}

const previewed = ({ asAdministrator }: Organisation, table: Table) =>
  patiently(() =>
    asAdministrator(routes.previewImport, {
      query: { limit: 1_000 },
      body: { ...table, bringLacking: true },
    }),
  );

/** What the table would bring, row by row; a mistake in it ends everything, as it would on the page. */
export async function preview(of: Organisation, table: Table) {
  const found = await previewed(of, table);
  const mistakes = found.rows.filter(({ does }) => does === 'error');
  if (mistakes.length > 0) {
    const english = {
      locale: 'en' as const,
      zone: 'UTC',
      names: new Map(Object.entries(found.names)),
    };
    const lines = mistakes.map(({ line, column, because }) => {
      const why = because ? say(because, english) : '';
      return `  row ${line}, ${column ?? 'no column'}: ${why}`;
    });
    throw new Error(`The table has errors:\n${lines.join('\n')}`);
  }
  return found;
}

/** Imports it, and waits until everybody has been asked. */
export async function importTable(
  of: Organisation,
  table: Table,
  plan: string,
): Promise<Import> {
  const { id } = await of.asAdministrator(routes.startImport, {
    body: {
      ...table,
      bringLacking: true,
      plan,
      idempotencyKey: `import-${plan}`,
    },
  });
  const read = () => of.asAdministrator(routes.import, { parameters: { id } });
  await until(async () => {
    const { waiting, refused, steps } = await read();
    if (waiting > refused)
      return `${waiting} of ${steps} are still to be asked`;
    // What is asked is recorded first, and their cases open a moment later.
    const identified = (await of.roles('identified')).filter(
      ({ source }) => source.from === 'import' && source.name === table.name,
    );
    return identified.length > refused
      ? `${identified.length} of ${steps} are not proposed yet`
      : undefined;
  }, 600);
  return read();
}

/** The same table once more would bring nothing. */
export async function bringsNothing(of: Organisation, table: Table) {
  const { counts } = await previewed(of, table);
  const changes = counts.new + counts.changed + counts.ended + counts.error;
  return changes === 0 ? undefined : counts;
}

/** Neither would the table that is given back. */
export async function givesBackTheSame(of: Organisation) {
  const { text } = await patiently(() =>
    of.asAdministrator(routes.exportCustomers, {
      query: { format: 'csv', language: 'sv' },
    }),
  );
  return bringsNothing(of, { name: 'Given back', format: 'csv', text });
}
