import { createHash } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  BROUGHT_NAMESPACE,
  ImportFormat,
  ImportOutcome,
  ImportRow,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  bringLacking,
  BroughtByTable,
  planImport,
  Plan,
} from '@business-relations/rules/imports';
import canonicalize from 'canonicalize';
import { Knex } from 'knex';
import { Refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { factsFor } from './factsFor';
import { rowsOf } from './rowsOf';
import { isUnreadable } from './table/cells';
import { readTable, Table } from './table/readTable';

export type Upload = {
  name: string;
  format: ImportFormat;
  text: string;
  bringLacking: boolean;
};

export type ReadPlan = {
  /** Of all that it would do, and of what it would do it to. */
  hash: string;
  plan: Plan;
  /** All units and people of ours that the table speaks of. */
  brought: BroughtByTable[];
  /** Those of them that are to come. */
  fresh: ReadonlySet<EntityRef>;
  rows: ImportRow[];
  counts: Record<ImportOutcome, number>;
  ignored: string[];
};

/** @throws Refusal of what is no table. */
export function tableIn(upload: Upload, settings: RoleSettings): Table {
  const table = readTable(upload, settings);
  if (isUnreadable(table)) throw new Refusal(table.unreadable);
  return table;
}

const countsOf = (rows: ImportRow[]): Record<ImportOutcome, number> => {
  const counts = {
    error: 0,
    ended: 0,
    changed: 0,
    new: 0,
    nothing: 0,
    unchanged: 0,
  };
  for (const { does } of rows) counts[does] += 1;
  return counts;
};

/** What a table comes to by what is in the database now. */
export async function readPlan(
  db: Knex,
  settings: RoleSettings,
  {
    name,
    table,
    at,
    mayBring,
  }: { name: string; table: Table; at: Instant; mayBring: boolean },
): Promise<ReadPlan> {
  const { ignored } = table;
  const known = await factsFor(db, settings, { name, lines: table.lines, at });
  const { lines, facts, brought, mistakes } = bringLacking(table.lines, known, {
    namespace: BROUGHT_NAMESPACE,
    mayBring,
  });
  const fresh = new Set(
    brought.flatMap(({ ref }) => (known.present.has(ref) ? [] : [ref])),
  );
  const planned = [...planImport(lines, facts), ...mistakes];
  const hasMistakes =
    table.mistakes.length > 0 || planned.some(({ does }) => does === 'error');
  // Of a row that can't be read nobody knows whose role it still speaks of.
  const plan = hasMistakes
    ? planned.filter(({ does }) => does !== 'ended')
    : planned;
  const rows = rowsOf(plan, table, { lines, fresh });
  return {
    hash: createHash('sha256')
      .update(canonicalize({ name, plan, rows, brought }) ?? '')
      .digest('hex'),
    plan,
    brought,
    fresh,
    rows,
    counts: countsOf(rows),
    ignored,
  };
}
