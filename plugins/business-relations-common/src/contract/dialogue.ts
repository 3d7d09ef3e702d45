import { z } from 'zod';
import { Dialogue } from '../dialogue';
import { defineKind } from './kind';
import { entityRef, instant, text } from './primitives';

const people = z.array(entityRef).max(20);

/** A talk about how to use a service best (processes, section 10): topic and service are enough. */
export const dialogueContract = defineKind({
  kind: 'dialogue',
  opening: z.strictObject({
    topic: text(200),
    subject: entityRef,
    /** Whose contact it is; the opener's own unit where missing. */
    unit: entityRef.optional(),
    with: people.default([]),
    /** Ahead: it is planned. Now where missing. */
    when: instant.optional(),
    note: text().optional(),
    nextStep: text(500).optional(),
  }),
  commands: {
    /** It was held. Closes it unless a next step was agreed. */
    hold: z.strictObject({
      when: instant.optional(),
      with: people.optional(),
      note: text().optional(),
      nextStep: text(500).optional(),
    }),
    /** What was agreed is done. */
    finish: z.strictObject({ note: text().optional() }),
    /** Another case was opened with what was written here. */
    turnInto: z.strictObject({
      kind: z.string().min(1).max(60),
      case: z.string().min(1).max(100),
    }),
  },
});

const base = {
  topic: z.string(),
  subject: z.string(),
  unit: z.string().optional(),
  openedBy: z.string(),
  onBehalfOf: z.string().optional(),
  with: z.array(z.string()),
  heldAt: instant.optional(),
  notes: z.array(z.object({ by: z.string(), at: instant, text: z.string() })),
};

/** `case.state` of a dialogue, as an answer carries it. */
export const dialogueShape: z.ZodType<Dialogue> = z.union([
  z.object({
    ...base,
    stage: z.literal('open'),
    left: z.discriminatedUnion('do', [
      z.object({ do: z.literal('hold'), when: instant }),
      z.object({ do: z.literal('step'), step: z.string() }),
    ]),
  }),
  z.object({ ...base, stage: z.literal('closed'), outcome: z.literal('held') }),
  z.object({
    ...base,
    stage: z.literal('closed'),
    outcome: z.literal('turned-into'),
    into: z.object({ kind: z.string(), case: z.string() }),
  }),
]);
