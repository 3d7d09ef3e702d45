import { Term } from '@business-relations/backstage-plugin-business-relations-common';

const days = (number: number): Term => ({
  clock: 'business',
  duration: `P${number}D`,
});

/** The default times of a requirement (processes, sections 2 and 9). */
export const terms = {
  /** For the account manager, and again for each who covers, to set class and customer. */
  classification: days(2),
  decision: days(10),
  /** For each level above whoever did not decide in time. */
  decisionAbove: days(5),
  /** To say that the conditions of an approval can't be met. */
  conditions: days(3),
  /** To say whether what was delivered is what was asked for. */
  verification: days(10),
  /** How often the last level is reminded is the engine's; this is when it first counts as late. */
  lastLevel: days(5),
};

export type TermName = keyof typeof terms;
