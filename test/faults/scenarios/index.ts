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

/** In the order in which they run: what takes parts away for good comes last. */
export const scenarios: Scenario[] = [
  workerKilled,
  backendKilled,
  temporalGone,
  postgresGone,
  sameCommand,
  decidedInTime,
  racingDeadline,
  mandateRevoked,
  openTransaction,
  temporalLost,
  readModelLost,
  setBack,
];
