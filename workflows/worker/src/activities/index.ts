import {
  Client,
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { dueOf } from '@business-relations/rules/business-time';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseActivities, Projection } from '../engine/activities';
import type { SearchAttribute } from '@business-relations/rules';
import { createCalendars } from './calendars';
import { lookUp } from './lookUp';

/** How long a fork rests before it is looked at again: somebody has to mend it. */
const FORK_RESTS = '10 minutes';

export type ActivitiesOptions = {
  client: Client;
  /** Search attributes that the server has. */
  searchable: SearchAttribute[];
};

/**
 * What a case does to the world outside: it asks and tells the backend, by HTTP. Each can be run twice without harm.
 * Whatever fails is tried again by Temporal.
 */
export function createActivities({
  client,
  searchable,
}: ActivitiesOptions): CaseActivities {
  const calendarOf = createCalendars(client);

  async function project(projection: Projection) {
    const { result } = await client(routes.project, {
      body: { contract: contractVersion, ...projection },
    });
    return { result, searchable };
  }

  return {
    dueTimes: deadlines =>
      Promise.all(
        deadlines.map(async deadline =>
          dueOf(deadline, await calendarOf(deadline.calendar)),
        ),
      ),

    lookUp: question => lookUp(client, question),

    project,

    async projectUntilAgreed(projection) {
      const answer = await project(projection);
      if (answer.result !== 'fork') return answer;
      throw ApplicationFailure.create({
        type: 'Fork',
        message: `The record holds other events of case ${projection.case.id} under the same numbers`,
        nextRetryDelay: FORK_RESTS,
      });
    },
  };
}
