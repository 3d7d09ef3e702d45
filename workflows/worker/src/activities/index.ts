import {
  Client,
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { dueOf } from '@business-relations/rules/business-time';
import { sleep } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseActivities, Projection } from '../engine/activities';
import type { SearchAttribute } from '@business-relations/rules';
import type { Figures } from '../figures/createFigures';
import { createCalendars } from './calendars';
import { lookUp } from './lookUp';
import { whileAlive } from './whileAlive';

/** How long a fork rests before it is looked at again: somebody has to mend it. */
const FORK_RESTS = '10 minutes';

export type ActivitiesOptions = {
  client: Client;
  /** Search attributes that the server has. */
  searchable: SearchAttribute[];
  figures: Figures;
  /**
   * How long what a command came to rests before it is told: the backend writes it with the answer, and the worker is
   * there for when it couldn't. What comes meanwhile goes with the next.
   */
  behindAnswers?: number;
};

/**
 * What a case does to the world outside: it asks and tells the backend, by HTTP. Each can be run twice without harm.
 * Whatever fails is tried again by Temporal.
 */
export function createActivities({
  client,
  searchable,
  figures,
  behindAnswers = 0,
}: ActivitiesOptions): CaseActivities {
  const calendarOf = createCalendars(client);

  async function project(projection: Projection) {
    try {
      const { result } = await client(routes.project, {
        body: { contract: contractVersion, ...projection },
      });
      const answer = { result, searchable };
      figures.projected(projection, answer);
      return answer;
    } catch (error) {
      figures.notProjected(projection);
      throw error;
    }
  }

  const activities: CaseActivities = {
    async dueTimes(deadlines) {
      const begun = performance.now();
      try {
        const dues = await Promise.all(
          deadlines.map(async deadline =>
            dueOf(deadline, await calendarOf(deadline.calendar)),
          ),
        );
        figures.dueTimes('computed', performance.now() - begun);
        return dues;
      } catch (error) {
        figures.dueTimes('failed', performance.now() - begun);
        throw error;
      }
    },

    lookUp: question => lookUp(client, question, figures),

    async project(projection) {
      // Of several, the first has rested; while they keep coming the run has to find its quiet moment.
      if (behindAnswers > 0 && projection.carriedOut.length === 1) {
        await sleep(behindAnswers);
      }
      return project(projection);
    },

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
  return {
    dueTimes: deadlines => whileAlive(() => activities.dueTimes(deadlines)),
    lookUp: question => whileAlive(() => activities.lookUp(question)),
    project: projection => whileAlive(() => activities.project(projection)),
    projectUntilAgreed: projection =>
      whileAlive(() => activities.projectUntilAgreed(projection)),
  };
}
