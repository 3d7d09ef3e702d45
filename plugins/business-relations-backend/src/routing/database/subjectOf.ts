import {
  EntityRef,
  OfferingItem,
  Subject,
  SubjectKind,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { isSubject } from '../../catalog/database/subjectsAmong';
import { levelsOf } from '../../catalog/levels';
import { readOffering } from '../../catalog/offering';
import { RoleSettings } from '../../roleSettings';
import { turns } from '../../database/turns';

const kinds: Record<string, SubjectKind> = {
  component: 'service',
  system: 'system',
  domain: 'domain',
};

type Row = { ref: EntityRef; kind: string; offering: string };

/** A service, system or domain with its levels and what can be ordered of it; undefined for anything else. */
export async function subjectOf(
  db: Knex,
  settings: RoleSettings,
  ref: EntityRef,
): Promise<Subject | undefined> {
  const inTurn = turns(db);
  const [row, levels] = await Promise.all([
    inTurn(async () =>
      db<Row>('entities')
        .select('kind', 'offering')
        .where({ ref })
        .where(isSubject(settings))
        .first(),
    ),
    inTurn(() => levelsOf(db, [ref])),
  ]);
  const kind = row && kinds[row.kind];
  if (!row || !kind) return undefined;
  const offering: OfferingItem[] = readOffering(
    JSON.parse(row.offering),
  ).offering;
  return {
    ref,
    kind,
    levels: levels.get(ref) ?? [ref],
    ...(offering.length > 0 && { offering }),
  };
}
