import { z } from 'zod';
import { entityRef, idempotencyKey, instant } from './primitives';
import { defineRoute } from './route';
import { assignmentShape, messageShape } from './shapes';

/**
 * What is proposed for a role. `undecided`: somebody has to choose · `asked`: it is under way · `notHeld`: nobody has
 * accepted it, so there is nothing to hand over.
 */
export const reorganisationOutcomes = [
  'undecided',
  'handOver',
  'confirm',
  'keep',
  'end',
  'asked',
  'notHeld',
] as const;

export type ReorganisationOutcome = (typeof reorganisationOutcomes)[number];

/** What may be chosen for a role. */
export const reorganisationChoices = [
  'handOver',
  'confirm',
  'keep',
  'end',
] as const;

const ref = z.string();
const names = z.record(z.string(), z.string());

const choices = {
  /** What takes the place of units that are gone, or that their roles end with them. */
  units: z
    .record(
      entityRef,
      z.union([
        z.strictObject({ successor: entityRef }),
        z.strictObject({ ends: z.literal(true) }),
      ]),
    )
    .default({}),
  /** By the id of the role. */
  roles: z
    .record(
      z.string().max(100),
      z.discriminatedUnion('does', [
        z.strictObject({ does: z.literal('handOver'), successor: entityRef }),
        z.strictObject({ does: z.literal('confirm') }),
        z.strictObject({ does: z.literal('keep') }),
        z.strictObject({ does: z.literal('end') }),
      ]),
    )
    .default({}),
};

export const changedUnitShape = z.object({
  is: z.enum(['gone', 'moved', 'renamed']),
  unit: ref,
  /** What has happened to it, where it is still there. */
  says: messageShape.optional(),
  /** What may have taken its place, with what speaks for each; strongest first. */
  candidates: z.array(z.object({ unit: ref, because: z.array(messageShape) })),
  successor: ref.optional(),
  ends: z.boolean(),
  /** How many roles wait for what becomes of it. */
  roles: z.number().int(),
});

export type ChangedUnit = z.output<typeof changedUnitShape>;

export const changedRoleShape = z.object({
  assignment: assignmentShape,
  because: z.array(messageShape),
  may: z.array(z.enum(reorganisationChoices)),
  does: z.enum(reorganisationOutcomes),
  /** Who is asked, and for which unit where that is another. */
  successor: ref.optional(),
  unit: ref.optional(),
  /** In which it is being asked, where it is under way. */
  case: z.string().optional(),
  /** What becomes of the open cases in which something is asked of it. */
  cases: messageShape,
});

export type ChangedRole = z.output<typeof changedRoleShape>;

export const reorganisationShape = z.object({
  id: z.string(),
  by: ref,
  at: instant,
  counts: z.object({
    handOver: z.number().int(),
    confirm: z.number().int(),
    keep: z.number().int(),
    end: z.number().int(),
  }),
  /** How many are still to be asked or told, and how many of them were refused when it was their turn. */
  waiting: z.number().int(),
  refused: z.number().int(),
  /** The first of them. */
  refusals: z.array(
    z.object({ assignment: assignmentShape, because: messageShape }),
  ),
});

export type ReorganisationDone = z.output<typeof reorganisationShape>;

const counts = z.object({
  undecided: z.number().int(),
  handOver: z.number().int(),
  confirm: z.number().int(),
  keep: z.number().int(),
  end: z.number().int(),
  asked: z.number().int(),
  notHeld: z.number().int(),
});

/** For whoever administers roles: each asks for the permission `business-relations.assignment.administer`. */
export const reorganisationRoutes = {
  previewReorganisation: defineRoute({
    method: 'post',
    path: '/reorganisations/preview',
    summary:
      'What has changed in the business since it was last gone through, and what that comes to for roles; nothing is written.',
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    body: z.strictObject(choices),
    answer: z.object({
      /** Of all that it would do: to be sent with it, which is refused where it would do something else. */
      plan: z.string(),
      /** Since when the business is remembered; missing where it isn't yet. */
      since: instant.optional(),
      counts,
      units: z.array(changedUnitShape),
      /** Beyond those units that are listed. */
      moreUnits: z.number().int(),
      roles: z.array(changedRoleShape),
      /** `after` of the next page. */
      next: z.number().int().optional(),
      names,
    }),
    recordsNothing: true,
    limited: 'bulk',
    caller: 'person',
  }),
  carryOutReorganisation: defineRoute({
    method: 'post',
    path: '/reorganisations',
    summary:
      'Carries out what was decided in one step: whoever is named is asked, by and by, and accepts or declines themselves. What is undecided stays.',
    body: z.strictObject({
      ...choices,
      plan: z.string().max(100),
      idempotencyKey,
    }),
    answer: reorganisationShape,
    limited: 'bulk',
    caller: 'person',
  }),
  reorganisations: defineRoute({
    method: 'get',
    path: '/reorganisations',
    summary: 'Those that were carried out, newest first, and how far each is.',
    answer: z.object({ items: z.array(reorganisationShape), names }),
    limited: 'lists',
    caller: 'person',
  }),
} as const;
