import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  assignmentReadPermission,
  businessRelationsPermissions,
  caseActPermission,
  caseReadPermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  casePermissionRules,
  CaseResource,
  caseResourceRef,
} from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { CaseRow } from '../projection/database/caseRow';

type Row = Pick<CaseRow, 'id' | 'kind' | 'unit' | 'subject'>;

export async function casesById(
  db: Knex,
  ids: string[],
): Promise<(CaseResource | undefined)[]> {
  const rows: Row[] = await db('cases')
    .select('id', 'kind', 'unit', 'subject')
    .whereIn('id', ids);
  const people: { case_id: string; person: string }[] = await db('case_people')
    .select('case_id', 'person')
    .where({ part: 'takes' })
    .whereIn('case_id', ids);
  const byId = new Map(
    rows.map((row): [string, CaseResource] => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        ...(row.unit && { unit: row.unit }),
        ...(row.subject && { subject: row.subject }),
        people: people
          .filter(({ case_id }) => case_id === row.id)
          .map(({ person }) => person),
      },
    ]),
  );
  return ids.map(id => byId.get(id));
}

/** Says which permissions there are, and what a policy can make those about cases depend on. */
export function registerCasePermissions(
  registry: PermissionsRegistryService,
  db: Knex,
): void {
  const ofResources = [
    caseReadPermission,
    caseActPermission,
    assignmentReadPermission,
  ];
  registry.addPermissions(
    businessRelationsPermissions.filter(
      permission => !ofResources.some(({ name }) => name === permission.name),
    ),
  );
  registry.addResourceType({
    resourceRef: caseResourceRef,
    permissions: [caseReadPermission, caseActPermission],
    rules: Object.values(casePermissionRules),
    getResources: ids => casesById(db, ids),
  });
}
