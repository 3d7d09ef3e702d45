import { EntityRef } from './references';

/** The namespace of people who were erased: no catalog of people has it, and no name is in it. */
const NAMESPACE = 'user:erased/';

/** What stands in a record instead of a person: always the same for the same person, so that it stays readable. */
export const erasedRef = (pseudonym: string): EntityRef =>
  `${NAMESPACE}${pseudonym}`;

export const isErased = (ref: EntityRef): boolean => ref.startsWith(NAMESPACE);
