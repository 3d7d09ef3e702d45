import {
  Assignment,
  Day,
} from '@business-relations/backstage-plugin-business-relations-common';

/**
 * A declared role where `acceptance: assumed` lets people start from YAML alone: it counts as taken on, and its mandate
 * has no money. Whoever edits a file must not be able to give away a budget.
 */
export const assumed = (
  assignment: Assignment,
  currency: string,
  from: Day,
): Assignment =>
  assignment.status === 'identified' &&
  assignment.source.from === 'declared' &&
  assignment.holder !== undefined
    ? {
        ...assignment,
        status: 'accepted',
        mandate: {
          services:
            'entities' in assignment.scope ? assignment.scope.entities : 'all',
          money: { amount: 0, currency },
          from,
        },
      }
    : assignment;
