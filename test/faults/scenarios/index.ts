import { backendKilled } from './backendKilled';
import { decidedInTime } from './decidedInTime';
import { mandateRevoked } from './mandateRevoked';
import { openTransaction } from './openTransaction';
import { postgresGone } from './postgresGone';
import { racingDeadline } from './racingDeadline';
import { sameCommand } from './sameCommand';
import { Scenario } from './Scenario';
import { temporalGone } from './temporalGone';
import { workerKilled } from './workerKilled';

/** In the order in which they run. */
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
];
