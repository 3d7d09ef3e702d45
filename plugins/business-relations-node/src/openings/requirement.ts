import type { z as Z } from 'zod/v3';
import type { Zod } from './zod';

/** What an action that raises a requirement is given. */
export const requirementInput = (z: Zod) =>
  z.object({
    subject: z
      .string()
      .describe(
        'The service, as component:default/archive; the system or domain where a new one would stand',
      ),
    title: z.string().describe('What it is called'),
    result: z
      .string()
      .optional()
      .describe('The result that the business wants'),
    why: z.string().optional(),
    value: z.string().optional().describe('What it is worth to the business'),
    neededBy: z.string().optional().describe('A day, as 2026-12-31'),
    criteria: z
      .array(z.string())
      .optional()
      .describe('What somebody can say yes or no to when it is delivered'),
    goal: z
      .string()
      .nullable()
      .optional()
      .describe('The customer’s goal that it serves, in its words; null: none'),
    unit: z
      .string()
      .optional()
      .describe('In whose business it is wanted; one’s own where left out'),
    submit: z
      .boolean()
      .optional()
      .describe('Hands it in at once; it stays a draft otherwise'),
  });

export type RaisedRequirement = Z.infer<ReturnType<typeof requirementInput>>;

/** The opening of a `requirement` case. */
export type RequirementOpening = Omit<RaisedRequirement, 'criteria'> & {
  criteria?: { text: string }[];
};

/** The case that it opens. */
export const openingOfRequirement = ({
  criteria,
  ...raised
}: RaisedRequirement): RequirementOpening => ({
  ...raised,
  ...(criteria && { criteria: criteria.map(text => ({ text })) }),
});
