import type { HierarchyMessages } from '../../messages/hierarchy';
import type { WordsFor } from '../wordsFor';

export const hierarchyWords: WordsFor<HierarchyMessages> = {
  'hierarchy-circle': ({ unit }, { name }) =>
    `${name(unit)} stands above itself in the catalog, so nobody can tell what is above it.`,
  'hierarchy-several-above': ({ unit, parents }, { name, names }) =>
    `${name(unit)} is part of several units (${names(parents)}), so nobody can tell which of them decides what is beyond its own mandate.`,
  'hierarchy-no-customer': ({ unit }, { name }) =>
    `${name(unit)} has a budget or services, and neither it nor a unit above it has a customer.`,
  'hierarchy-head-outside': ({ person, unit, belongsTo }, { name, names }) =>
    `${name(person)} is customer for ${name(unit)} and stands outside of it, in ${names(belongsTo)}.`,
  'hierarchy-other-above': (
    { unit, person, elsewhere, above },
    { name, names },
  ) =>
    `A mandate for ${name(unit)} was granted by ${name(person)}, who is customer for ${names(elsewhere)}. In the catalog ${
      above
        ? `the customer above is ${name(above)}`
        : 'there is no customer above'
    }.`,
  'hierarchy-orderer-outside': (
    { person, unit, entity, customers },
    { name, names },
  ) =>
    `${name(person)} orders ${name(entity)} for ${name(unit)}, which stands outside of its customer (${names(customers)}).`,
};
