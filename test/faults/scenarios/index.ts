import { backendKilled } from './backendKilled';
import { decidedInTime } from './decidedInTime';
import { mandateRevoked } from './mandateRevoked';
import { openTransaction } from './openTransaction';
import { postgresGone } from './postgresGone';
import { racingDeadline } from './racingDeadline';
import { readModelLost } from './readModelLost';
import { sameCommand } from './sameCommand';
import { Scenario } from './Scenario';
import { setBack } from './setBack';
import { temporalGone } from './temporalGone';
import { temporalLost } from './temporalLost';
import { workerKilled } from './workerKilled';

/**
 * In the order in which they run: what takes parts away for good comes last. Those of one row may run at the same time,
 * since each promise has to hold whatever else happens; those that need certain parts to be there stand alone.
 */
export const rows: Scenario[][] = [
  [workerKilled, backendKilled],
  [temporalGone],
  [postgresGone],
  [sameCommand, racingDeadline, mandateRevoked, openTransaction],
  [decidedInTime],
  [temporalLost],
  [readModelLost],
  [setBack],
];

export const scenarios: Scenario[] = rows.flat();
