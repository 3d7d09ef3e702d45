import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { condition } from '@temporalio/workflow';

/**
 * Waits for a moment that may move, or for an interruption. The server's timer is moved only when the moment really
 * changes: each move costs the answer in which it happens a third of its time. `whatFor` is what Temporal's pages say of
 * the timer.
 */
export async function untilMoment(
  moment: () => Instant | undefined,
  whatFor: () => string,
  isInterrupted: () => boolean,
): Promise<void> {
  for (;;) {
    const awaited = moment();
    const isChanged = () => isInterrupted() || moment() !== awaited;
    if (isInterrupted()) return;
    if (awaited === undefined) {
      await condition(isChanged);
    } else {
      const left = Date.parse(awaited) - Date.now();
      if (left <= 0) return;
      const summary = whatFor();
      if (!(await condition(isChanged, left, { summary }))) return;
    }
  }
}
