import { condition, log } from '@temporalio/workflow';
import {
  project,
  Projected,
  Projection,
  projectUntilAgreed,
} from './activities';
import { Step } from './runningCase';

/** Keeps a request well below what the server carries in one payload. */
const MOST_EVENTS = 50;

/** The first steps that fit into one request, as one. */
function firstOf(steps: Step[]): { count: number; projection: Projection } {
  let count = 1;
  let events = steps[0].events.length;
  while (
    count < steps.length &&
    events + steps[count].events.length <= MOST_EVENTS
  ) {
    events += steps[count].events.length;
    count += 1;
  }
  const taken = steps.slice(0, count);
  return {
    count,
    projection: {
      case: taken[count - 1].case,
      events: taken.flatMap(step => step.events),
      carriedOut: taken.flatMap(step => step.carriedOut),
    },
  };
}

/**
 * Writes what happened to the record, in order, behind the answers. It never fails the case: while the record is away,
 * the case goes on and steps wait here.
 */
export class Projecting {
  private steps: Step[] = [];
  private forked = false;
  private takenOver = false;

  add(step: Step): void {
    this.steps.push(step);
  }

  get isDone(): boolean {
    return this.steps.length === 0;
  }

  /** How many steps the record doesn't have yet. */
  get waiting(): number {
    return this.steps.length;
  }

  /** Number of the first event that the record isn't known to have, of those that are on their way. */
  get firstWaiting(): number | undefined {
    return this.steps.flatMap(({ events }) => events).at(0)?.seq;
  }

  /** The record holds other events under the same numbers: somebody has to look. */
  get isForked(): boolean {
    return this.forked;
  }

  /** A later run of the same case writes now. */
  get isTakenOver(): boolean {
    return this.takenOver;
  }

  /** Ends only when another run has taken over. */
  async run(
    projected: (projection: Projection, answer: Projected) => void,
  ): Promise<void> {
    while (!this.takenOver) {
      await condition(() => this.steps.length > 0);
      const { count, projection } = firstOf(this.steps);
      const answer = this.forked
        ? await projectUntilAgreed(projection)
        : await project(projection);
      this.takenOver = answer.result === 'lower-epoch';
      this.forked = answer.result === 'fork';
      if (this.takenOver) {
        log.warn('A later run of this case has taken over');
      } else if (this.forked) {
        log.error('The record holds other events under the same numbers', {
          case: projection.case.id,
          from: projection.events[0]?.seq,
          to: projection.case.seq,
        });
      } else {
        this.steps.splice(0, count);
      }
      projected(projection, answer);
    }
  }
}
