import type { HierarchyMessages } from '../../messages/hierarchy';
import type { WordsFor } from '../wordsFor';

export const hierarchyWords: WordsFor<HierarchyMessages> = {
  'hierarchy-circle': ({ unit }, { name }) =>
    `${name(unit)} ligger ovanför sig själv i katalogen, så det går inte att säga vad som är ovanför.`,
  'hierarchy-several-above': ({ unit, parents }, { name, names }) =>
    `${name(unit)} hör till flera enheter (${names(parents)}), så det går inte att säga vilken av dem som beslutar om det som går utöver det egna mandatet.`,
  'hierarchy-no-customer': ({ unit }, { name }) =>
    `${name(unit)} har budget eller tjänster, och varken den eller någon enhet ovanför har en kund.`,
  'hierarchy-head-outside': ({ person, unit, belongsTo }, { name, names }) =>
    `${name(person)} är kund för ${name(unit)} men står utanför, i ${names(belongsTo)}.`,
  'hierarchy-other-above': (
    { unit, person, elsewhere, above },
    { name, names },
  ) =>
    `Ett mandat för ${name(unit)} gavs av ${name(person)}, som är kund för ${names(elsewhere)}. I katalogen ${
      above ? `är kunden ovanför ${name(above)}` : 'finns ingen kund ovanför'
    }.`,
  'hierarchy-orderer-outside': (
    { person, unit, entity, customers },
    { name, names },
  ) =>
    `${name(person)} beställer ${name(entity)} åt ${name(unit)}, som står utanför tjänstens kund (${names(customers)}).`,
};
