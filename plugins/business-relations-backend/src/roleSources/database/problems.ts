import {
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Problem } from '../readRole';

type Row = {
  key: string;
  source: string;
  role_id: string | null;
  because: string;
  since: Instant;
};

/** As many as are told of one system; whoever mends these sees the next. */
const MOST_TOLD = 1_000;

const sameAs = ({ role_id, because }: Pick<Row, 'role_id' | 'because'>) =>
  `${role_id ?? ''} ${because}`;

/** Writes down what could not be taken this time. What was so before keeps its moment. */
export async function keepProblems(
  trx: Knex.Transaction,
  source: string,
  problems: readonly Problem[],
  at: Instant,
): Promise<void> {
  const before: Row[] = await trx('role_source_problems').where({ source });
  const since = new Map(before.map(row => [sameAs(row), row.since]));
  const rows = problems.slice(0, MOST_TOLD).map(({ id, because }, nth): Row => {
    const row = { role_id: id ?? null, because: JSON.stringify(because) };
    return {
      key: `${source}/${String(nth).padStart(6, '0')}`,
      source,
      ...row,
      since: since.get(sameAs(row)) ?? at,
    };
  });
  await trx('role_source_problems').delete().where({ source });
  await trx.batchInsert('role_source_problems', rows, 100);
}

export type ToldProblem = {
  key: string;
  source: string;
  id?: string;
  because: Message;
  since: Instant;
};

export async function problemsAfter(
  db: Knex,
  { after, limit }: { after: string; limit: number },
): Promise<ToldProblem[]> {
  const rows: Row[] = await db('role_source_problems')
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit);
  return rows.map(({ key, source, role_id, because, since }) => ({
    key,
    source,
    ...(role_id !== null && { id: role_id }),
    because: JSON.parse(because),
    since,
  }));
}
