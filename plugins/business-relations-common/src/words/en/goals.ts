import type { GoalMessages } from '../../messages/goals';
import type { WordsFor } from '../wordsFor';

export const goalWords: WordsFor<GoalMessages> = {
  'goals-of-no-customer': ({ unit }, { name }) =>
    `${name(unit)} is no customer, so it has no goals here. Propose who is its customer first.`,
  'not-their-goals': ({ unit, who }, { name, names }) =>
    who.length > 0
      ? `The goals of ${name(unit)} are written by its customer and account manager: ${names(who)}.`
      : `The goals of ${name(unit)} are written by its customer and account manager. Nobody is either yet.`,
  'no-goals': () =>
    'A customer has at least one goal. Put another in the place of the last one.',
  'too-many-goals': ({ most }) =>
    `A customer has at most ${most} goals: more than that nobody remembers.`,
  'goal-twice': ({ result }) => `“${result}” stands there twice.`,
  'goal-in-the-past': ({ result, until }, { day }) =>
    `“${result}” would have ended on ${day(until)} already. Choose a later day.`,
  'goal-of-nobody': ({ result, owner }, { name }) =>
    `${name(owner)}, who would own “${result}”, is not in the catalog.`,
  'goals-changed': () =>
    'Somebody has written these goals meanwhile. Look at them as they are now.',
};
