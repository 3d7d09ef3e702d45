import {
  Deadline,
  Due,
  Instant,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Case, Concern, Context } from '@business-relations/rules';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { SearchAttribute } from '@business-relations/rules';
import { dueTimesInWords, eventsInWords } from './inWords';

/** Steps of a case on their way to the record: the events, and the case after them. */
export type Projection = {
  case: Case;
  events: RecordedEvent[];
  /** Commands that these steps carried out, also those by which nothing changed. */
  carriedOut: string[];
};

export type Projected = {
  /**
   * `lower-epoch`: a later run of the case has taken over. `fork`: the record holds other events under these numbers.
   */
  result: 'written' | 'known' | 'lower-epoch' | 'fork';
  /**
   * Search attributes that the server has. It is said here, so that it stands in the history: to set one that is
   * missing would hold the run up for ever, and to ask for them costs a step of its own.
   */
  searchable: SearchAttribute[];
};

export type Question = {
  case: string;
  kind: string;
  concern: Concern;
  at: Instant;
};

/** What is known of a {@link Question}'s concern at its moment. */
export type Knowledge = Pick<Context, 'relations' | 'rules'>;

/** What the engine wants of the world outside. */
export interface CaseActivities {
  /** The moments of these deadlines, each with the version of the calendar that it was computed with. */
  dueTimes(deadlines: Deadline[]): Promise<Due[]>;
  lookUp(question: Question): Promise<Knowledge>;
  project(projection: Projection): Promise<Projected>;
  /** The same, but a fork is tried again inside the activity: however long it lasts, the history doesn't grow by it. */
  projectUntilAgreed(projection: Projection): Promise<Projected>;
}

/** Several times as long as a worker that is there goes without one (`activities/whileAlive`). */
export const HEARTBEAT_LASTS = '8 seconds';

const atOnce = proxyLocalActivities<{
  dueTimes: CaseActivities['dueTimes'];
}>({
  startToCloseTimeout: '2 seconds',
  // By their number: of a local activity that fails, no time-out but its own is heeded.
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 3 },
});

const untilItSucceeds = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30 seconds',
  // Of a worker that was killed another takes over what it was at; a backend that is slow to answer is waited for.
  heartbeatTimeout: HEARTBEAT_LASTS,
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * Due times are computed before an update answers, so by a local activity (an ordinary one more than doubles the time
 * of the answer). It gives up soon: a calendar that can't be had must not hold a person's command up.
 */
export const dueTimesAtOnce: CaseActivities['dueTimes'] = deadlines =>
  atOnce.dueTimes.executeWithOptions({ summary: dueTimesInWords(deadlines) }, [
    deadlines,
  ]);

/**
 * Each is tried until it succeeds, however long the backend is away. What Temporal's pages say of it tells no more of a
 * case than numbers and kinds of events.
 */
export const { dueTimes, lookUp, project, projectUntilAgreed }: CaseActivities =
  {
    dueTimes: deadlines =>
      untilItSucceeds.dueTimes.executeWithOptions(
        { summary: dueTimesInWords(deadlines) },
        [deadlines],
      ),
    lookUp: question =>
      untilItSucceeds.lookUp.executeWithOptions(
        { summary: `Who has which role as of ${question.at}` },
        [question],
      ),
    project: projection =>
      untilItSucceeds.project.executeWithOptions(
        { summary: eventsInWords(projection.events) },
        [projection],
      ),
    projectUntilAgreed: projection =>
      untilItSucceeds.projectUntilAgreed.executeWithOptions(
        { summary: `${eventsInWords(projection.events)}, once it agrees` },
        [projection],
      ),
  };
