import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_CASE } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  caseConditions,
  casePermissionRules,
  CaseResource,
} from '@business-relations/backstage-plugin-business-relations-node';
import * as fc from 'fast-check';
import { Knex } from 'knex';
import { thePerson, theService, theUnit } from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { rulesetOf } from '../testing/rulesetOf';
import { whereVisible } from './database/whereVisible';
import { casesById } from './registerPermissions';

const people = [thePerson('asa'), thePerson('bo'), thePerson('cia')];
const units = [theUnit('claims'), theUnit('finance')];
const entities = [theService('archive'), theService('intake')];
const kinds = ['requirement', 'dialogue'];

type Criteria = PermissionCriteria<PermissionCondition<string>>;

const { criteria: anyCriteria } = fc.letrec<{ criteria: Criteria }>(tie => {
  const two = fc.tuple(tie('criteria'), tie('criteria'));
  return {
    criteria: fc.oneof(
      { maxDepth: 3 },
      fc
        .subarray(people)
        .map(some => caseConditions.takesPart({ people: some })),
      fc.subarray(units).map(some => caseConditions.isOfUnit({ units: some })),
      fc
        .subarray(entities)
        .map(some => caseConditions.isAboutEntity({ entities: some })),
      fc.subarray(kinds).map(some => caseConditions.isOfKind({ kinds: some })),
      two.map((allOf): Criteria => ({ allOf })),
      two.map((anyOf): Criteria => ({ anyOf })),
      tie('criteria').map((not): Criteria => ({ not })),
    ),
  };
});

const maybe = <T>(values: T[]) =>
  fc.constantFrom<(T | undefined)[]>(undefined, ...values);

const anyCase = fc.record({
  kind: fc.constantFrom(...kinds),
  unit: maybe(units),
  subject: maybe(entities),
  people: fc.subarray(people),
});

/** As far as a permission knows a case. */
async function store(db: Knex, { id, kind, ...of }: CaseResource) {
  const at = '2026-03-03T09:00:00.000Z';
  await db('cases').insert({
    id,
    kind,
    unit: of.unit ?? null,
    subject: of.subject ?? null,
    schema: 1,
    epoch: 1,
    seq: 1,
    state: '{}',
    description: '{}',
    stage: 'open',
    opened_by: '',
    opened_at: at,
    updated_at: at,
    search: '',
    derived: '',
  });
  for (const person of of.people) {
    await db('case_people').insert({ case_id: id, person, part: 'takes' });
  }
  // Who only follows a case has no part in it.
  for (const person of people.filter(each => !of.people.includes(each))) {
    await db('case_people').insert({ case_id: id, person, part: 'watches' });
  }
}

describe.each(databases.eachSupportedId())(
  'conditions of a policy on cases, on %s',
  id => {
    it('let the same cases through one by one, as Backstage applies them, and in our queries', async () => {
      const db = await databaseWithTables(id);
      const cases = fc.sample(anyCase, { numRuns: 40, seed: 1 });
      const ids = cases.map((_, nth) => `case-${nth}`);
      for (const [nth, { unit, subject, ...of }] of cases.entries()) {
        await store(db, {
          id: ids[nth],
          ...of,
          ...(unit && { unit }),
          ...(subject && { subject }),
        });
      }
      const ruleset = rulesetOf(Object.values(casePermissionRules));
      const isAllowed = createConditionAuthorizer(ruleset);
      const toFilter = createConditionTransformer(ruleset);
      const resources = await casesById(db, ids);

      await fc.assert(
        fc.asyncProperty(anyCriteria, async conditions => {
          const rows: { id: string }[] = await db('cases')
            .select('id')
            .where(query => whereVisible(query, toFilter(conditions)));
          const decision = {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'business-relations',
            resourceType: RESOURCE_TYPE_CASE,
            conditions,
          } as const;
          expect(rows.map(row => row.id).sort()).toEqual(
            ids.filter((_, nth) => isAllowed(decision, resources[nth])).sort(),
          );
        }),
        { numRuns: 100 },
      );
    });
  },
);
