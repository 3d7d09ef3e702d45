import { z } from 'zod';
import { StartProps } from '../../cases/start/StartProps';
import {
  asSent,
  namedShape,
  nothingWritten,
  WrittenRequirement,
  writtenShape,
} from '../intake/WrittenRequirement';

/** What somebody who starts a requirement says it is; whoever sorts it has the last word. */
export const startQuestions = ['order', 'change', 'new'] as const;

export type StartQuestion = (typeof startQuestions)[number];

export type StartingRequirement = {
  question: StartQuestion;
  written: WrittenRequirement;
  onBehalfOf: { ref?: string; name?: string };
};

const shape = z.object({
  question: z.enum(startQuestions),
  written: writtenShape,
  onBehalfOf: namedShape,
}) satisfies z.ZodType<StartingRequirement>;

/** What the browser kept, as long as it still is in this form. */
export function readStarting(kept: unknown): StartingRequirement | undefined {
  const read = shape.safeParse(kept);
  return read.success ? read.data : undefined;
}

const isStartQuestion = (value: string | null): value is StartQuestion =>
  startQuestions.some(each => each === value);

/** What a new one begins with: the address says about what, and whoever has one unit writes for that. */
export function beginning({ known, me }: StartProps): StartingRequirement {
  const question = known.get('question');
  const subject = known.get('subject') ?? undefined;
  const [home, ...others] = me.units;
  const unit = known.get('unit') ?? (others.length === 0 ? home : undefined);
  return {
    question: isStartQuestion(question) ? question : 'change',
    written: {
      ...nothingWritten,
      title: known.get('title') ?? '',
      why: known.get('why') ?? '',
      subject: { ref: subject },
      unit: { ref: unit, name: unit && me.names[unit] },
    },
    onBehalfOf: {},
  };
}

/** The opening as the contract takes it. Only an order names an item of the offering. */
export function openingOf(
  { question, written }: StartingRequirement,
  { submit }: { submit: boolean },
) {
  const { offeringItem, ...content } = written;
  const item = question === 'order' ? { offeringItem } : {};
  return { ...asSent({ ...content, ...item }), submit };
}
