import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { signInTranslationRef } from './translation';

export default createTranslationMessages({
  ref: signInTranslationRef,
  full: true,
  messages: {
    title: 'Vem vill du vara?',
    explanation:
      'För att prova på den egna datorn: du kan vara vem som helst i katalogen.',
    search: 'Namn eller uppgift',
    none: 'Ingen i katalogen heter så.',
    empty:
      'Det finns ingen i katalogen än. Efter en start läses den in på några sekunder, eller på några minuter om den är stor. En katalog utan användare (User) förblir så här: starta med en till som har några.',
    failed: 'Det gick inte att läsa personerna i katalogen.',
    again: 'Försök igen',
    loading: 'Läser katalogen',
  },
});
