import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import { condition, patched } from '@temporalio/workflow';

const isBefore = (one: Instant | undefined, other: Instant) =>
  one !== undefined && one < other;

/** Runs that began before it move their timer with every moment: their histories say so. */
const TIMER_STAYS = 'a-timer-stays-until-something-comes-before-it';

/**
 * Waits for a moment that may move, or for an interruption. The server's timer stays until something comes before it:
 * to move it costs the answer in which that happens a third of its time. One that rings too early is set anew then.
 * `whatFor` is what Temporal's pages say of the timer, as it was when it was set.
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
      if (patched(TIMER_STAYS)) {
        const isEarlier = () => isInterrupted() || isBefore(moment(), awaited);
        await condition(isEarlier, left, { summary });
      } else if (!(await condition(isChanged, left, { summary }))) return;
    }
  }
}
