import { personOf, refuse } from '../../process';
import { CommonRule, firstOf, notEnded, notPaused, takesPart } from './command';

/** Business time stands still: nothing passes, nobody is reminded, and the kind's own commands wait. */
export const pause: CommonRule<'pause'> = {
  guard: firstOf(notEnded, notPaused, takesPart),
  decide: ({ context }, { until, reason }) => {
    // Instants compare as text only when all are written alike.
    const moment = new Date(until).toISOString();
    return moment > context.at
      ? [{ type: 'case.paused', by: personOf(context), until: moment, reason }]
      : refuse('pause-ends-in-the-past', { until: moment });
  },
};

/** Before its pause is over. */
export const goOn: CommonRule<'continue'> = {
  guard: firstOf(
    notEnded,
    ({ current }) =>
      current.pause ? undefined : refuse('case-not-paused', {}),
    takesPart,
  ),
  decide: ({ context }) => [{ type: 'case.continued', by: personOf(context) }],
};
