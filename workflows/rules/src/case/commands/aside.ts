import { personOf, refuse } from '../../process';
import { CommonRule, firstOf, notEnded, Situation, takesPart } from './command';

/** What is said and followed beside the matter itself: it changes nothing in it. */
const fromWithin = firstOf(notEnded, takesPart);

export const note: CommonRule<'note'> = {
  guard: fromWithin,
  decide: ({ context }, { text }) => [
    { type: 'case.noted', by: personOf(context), text },
  ],
};

export const link: CommonRule<'link'> = {
  guard: fromWithin,
  decide: ({ context }, { url, title }) => [
    { type: 'case.linked', by: personOf(context), url, title },
  ],
};

const watches = ({ current, context }: Situation) =>
  current.watchers.includes(personOf(context));

/** Whoever may read a case may follow it: reading is a permission, which HTTP has checked. */
export const watch: CommonRule<'watch'> = {
  guard: firstOf(notEnded, situation =>
    watches(situation) ? refuse('already-watching', {}) : undefined,
  ),
  decide: ({ context }) => [{ type: 'case.watched', by: personOf(context) }],
};

export const unwatch: CommonRule<'unwatch'> = {
  guard: firstOf(notEnded, situation =>
    watches(situation) ? undefined : refuse('not-watching', {}),
  ),
  decide: ({ context }) => [{ type: 'case.unwatched', by: personOf(context) }],
};
