import {
  Day,
  EntityRef,
  Requirement,
  RequirementContent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { z } from 'zod';
import { contentOf, withoutBlanks } from '../../cases/forms/content';

/** Somebody or something of the catalog, with the name under which it was chosen. */
export type Named = { ref?: EntityRef; name?: string };

/** A requirement while it is being written: texts as they stand in their fields. Plain JSON, so that it can be kept. */
export type WrittenRequirement = {
  title: string;
  result: string;
  why: string;
  value: string;
  neededBy?: Day;
  criteria: { key?: string; text: string }[];
  goal: string;
  /** It serves none of the customer's goals, and somebody has said so. */
  noGoal: boolean;
  offeringItem?: string;
  subject: Named;
  unit: Named;
};

export const namedShape = z.object({
  ref: z.string().optional(),
  name: z.string().optional(),
}) satisfies z.ZodType<Named>;

/** By which what a browser kept is read, as long as it still is in this form. */
export const writtenShape = z.object({
  title: z.string(),
  result: z.string(),
  why: z.string(),
  value: z.string(),
  neededBy: z.string().optional(),
  criteria: z.array(z.object({ key: z.string().optional(), text: z.string() })),
  goal: z.string(),
  noGoal: z.boolean(),
  offeringItem: z.string().optional(),
  subject: namedShape,
  unit: namedShape,
}) satisfies z.ZodType<WrittenRequirement>;

export const nothingWritten: WrittenRequirement = {
  title: '',
  result: '',
  why: '',
  value: '',
  criteria: [],
  goal: '',
  noGoal: false,
  subject: {},
  unit: {},
};

const writtenContent = (content: RequirementContent) => ({
  title: content.title,
  result: content.result ?? '',
  why: content.why ?? '',
  value: content.value ?? '',
  neededBy: content.neededBy,
  criteria: content.criteria.map(({ key, text }) => ({ key, text })),
  goal: content.goal ?? '',
  noGoal: content.goal === null,
  offeringItem: content.offeringItem,
});

/** To be changed: as it stands. */
export const asWritten = (
  { content, subject, unit }: Requirement,
  names: Record<string, string>,
): WrittenRequirement => ({
  ...writtenContent(content),
  subject: { ref: subject, name: names[subject] },
  unit: { ref: unit, name: unit && names[unit] },
});

/** As the contract takes it: without what nobody wrote. */
export function asSent(written: WrittenRequirement) {
  const { noGoal, goal, criteria, subject, unit, ...content } = written;
  return {
    ...contentOf(withoutBlanks(content)),
    // A criterion that was emptied is one less.
    criteria: criteria
      .map(({ key, text }) => ({ ...(key && { key }), text: text.trim() }))
      .filter(({ text }) => text),
    ...(noGoal ? { goal: null } : contentOf(withoutBlanks({ goal }))),
    ...(subject.ref && { subject: subject.ref }),
    ...(unit.ref && { unit: unit.ref }),
  };
}
