import {
  Deadline,
  Due,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Context } from '../process';
import { Case } from './case';
import { ClosedProcess } from './closed';
import { record } from './record';
import { deadlinesOf } from './standing';

/** Moments are computed outside, with a calendar, and recorded: while a case is paused there is nothing to compute. */
export function unsettledIn(
  process: ClosedProcess,
  current: Case,
): { compute: Deadline[]; drop: string[] } {
  const deadlines = deadlinesOf(process, current);
  const open = deadlines.map(({ key }) => key);
  const known = [...Object.keys(current.due), ...Object.keys(current.passed)];
  return {
    compute: current.pause
      ? []
      : deadlines.filter(({ key }) => !known.includes(key)),
    drop: Object.keys(current.due).filter(key => !open.includes(key)),
  };
}

export const settledIn = (
  process: ClosedProcess,
  current: Case,
  dues: Due[],
  drop: string[],
  { at }: Pick<Context, 'at'>,
): RecordedEvent[] =>
  dues.length + drop.length > 0
    ? record(process, current, [{ type: 'case.settled', dues, drop }], {
        at,
        actor: { engine: true },
      })
    : [];
