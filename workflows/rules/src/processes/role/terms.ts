import { Term } from '@business-relations/backstage-plugin-business-relations-common';

const days = (number: number): Term => ({
  clock: 'business',
  duration: `P${number}D`,
});

/** The default times of a role (processes, section 1). */
export const terms = {
  /** For whoever is to take a role on, or over. */
  answer: days(10),
  /** For each who is asked to follow up, nearest first. */
  followUp: days(10),
  /** To confirm a role once a year. */
  confirmation: days(10),
  /** For whoever proposed it, once the grantor of the mandate objects. */
  objection: days(10),
  /** How often the last level is reminded is the engine's; this is when it first counts as late. */
  lastLevel: days(5),
};

export type TermName = keyof typeof terms;
