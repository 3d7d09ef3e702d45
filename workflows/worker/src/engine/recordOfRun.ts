import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { RecordAsked, RunRecord } from '@business-relations/rules';
import { Projecting } from './projecting';
import { RunningCase } from './runningCase';

/**
 * What happened in this run, kept as long as it runs and answered as long as its history is there: a record that was
 * set back is made whole from it. A run continues as a new one after some hundred steps, so this stays small.
 */
export class RecordOfRun {
  private readonly events: RecordedEvent[];

  constructor(broughtAlong: RecordedEvent[]) {
    this.events = [...broughtAlong];
  }

  add(events: RecordedEvent[]): void {
    this.events.push(...events);
  }

  of(
    running: RunningCase,
    projecting: Projecting,
    { after, most }: RecordAsked,
  ): RunRecord {
    const { epoch } = running;
    if (!running.isOpened) return { epoch, projected: 0, events: [] };
    const waiting = projecting.firstWaiting;
    return {
      epoch,
      case: running.now,
      projected: waiting === undefined ? running.now.seq : waiting - 1,
      events: this.events.filter(({ seq }) => seq > after).slice(0, most),
    };
  }
}
