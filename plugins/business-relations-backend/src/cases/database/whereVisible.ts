import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { CaseFilter } from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';

type Criteria = PermissionCriteria<CaseFilter>;

const isAllOf = (criteria: Criteria): criteria is AllOfCriteria<CaseFilter> =>
  'allOf' in criteria;
const isAnyOf = (criteria: Criteria): criteria is AnyOfCriteria<CaseFilter> =>
  'anyOf' in criteria;
const isNot = (criteria: Criteria): criteria is NotCriteria<CaseFilter> =>
  'not' in criteria;

function whereFilter(
  query: Knex.QueryBuilder,
  { key, values }: CaseFilter,
): void {
  if (key === 'person') {
    query.whereExists(taking =>
      taking
        .from('case_people')
        .whereRaw('case_people.case_id = cases.id')
        .where('case_people.part', 'takes')
        .whereIn('case_people.person', values),
    );
    return;
  }
  // A comparison with NULL is neither true nor false, which would make "not" lose rows.
  query.whereNotNull(`cases.${key}`).whereIn(`cases.${key}`, values);
}

/** Narrows a query of cases to those that a permission lets through. */
export function whereVisible(
  query: Knex.QueryBuilder,
  criteria: Criteria,
): void {
  if (isAllOf(criteria)) {
    for (const each of criteria.allOf) {
      query.where(part => whereVisible(part, each));
    }
  } else if (isAnyOf(criteria)) {
    query.where(some => {
      for (const each of criteria.anyOf) {
        some.orWhere(part => whereVisible(part, each));
      }
    });
  } else if (isNot(criteria)) {
    query.whereNot(part => whereVisible(part, criteria.not));
  } else {
    whereFilter(query, criteria);
  }
}
