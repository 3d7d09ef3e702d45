import type { GoalMessages } from '../../messages/goals';
import type { WordsFor } from '../wordsFor';

export const goalWords: WordsFor<GoalMessages> = {
  'goals-of-no-customer': ({ unit }, { name }) =>
    `${name(unit)} är ingen kund och har därför inga mål här. Föreslå först vem som är kund.`,
  'not-their-goals': ({ unit, who }, { name, names }) =>
    who.length > 0
      ? `Målen för ${name(unit)} skrivs av dess kund och kundansvariga: ${names(who)}.`
      : `Målen för ${name(unit)} skrivs av dess kund och kundansvariga. Ingen är någondera ännu.`,
  'no-goals': () =>
    'En kund har minst ett mål. Sätt ett annat i det sistas ställe.',
  'too-many-goals': ({ most }) =>
    `En kund har högst ${most} mål: fler än så minns ingen.`,
  'goal-twice': ({ result }) => `”${result}” står där två gånger.`,
  'goal-in-the-past': ({ result, until }, { day }) =>
    `”${result}” skulle redan ha gått ut ${day(until)}. Välj en senare dag.`,
  'goal-of-nobody': ({ result, owner }, { name }) =>
    `${name(owner)}, som skulle äga ”${result}”, finns inte i katalogen.`,
  'goals-changed': () =>
    'Någon har skrivit målen under tiden. Se dem som de är nu.',
};
