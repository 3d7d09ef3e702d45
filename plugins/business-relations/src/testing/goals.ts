import { Goal } from '@business-relations/backstage-plugin-business-relations-common';
import { GoalsOfUnit } from '../goals/useGoals';
import { names } from './people';

export const fiveMinutes: Goal = {
  id: 'five-minutes',
  result: 'Reporting a claim takes less than five minutes',
  shows: 'The median time, measured in the intake',
  owner: 'user:default/karin.akesson',
  until: '2999-03-31',
};

/** The goals of Claims, and a requirement that serves the first. */
export const goalsOfClaims = (
  given: Partial<GoalsOfUnit> = {},
): GoalsOfUnit => ({
  unit: 'group:default/claims',
  customer: 'group:default/claims',
  revision: 3,
  at: '2026-03-03T09:00:00.000Z',
  by: 'user:default/asa.berg',
  goals: [fiveMinutes],
  serving: [{ open: 1, fulfilled: 2 }],
  servingNone: { open: 4, fulfilled: 0 },
  mayWrite: true,
  names,
  ...given,
});
