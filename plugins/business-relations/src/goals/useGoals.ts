import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';

export type GoalsOfUnit = AnswerOf<typeof routes.goals>;

/** The goals of a customer, or of the nearest one above a unit; undefined where no unit is chosen. */
export const useGoals = (unit: EntityRef | undefined) =>
  useAnswer<GoalsOfUnit | undefined>(
    `goals ${unit ?? ''}`,
    async (api, signal) =>
      unit === undefined
        ? undefined
        : api(routes.goals, { query: { unit } }, { signal }),
  );
