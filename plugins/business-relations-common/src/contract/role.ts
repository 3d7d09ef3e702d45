import { z } from 'zod';
import {
  assignmentAdministerPermission,
  assignmentProposePermission,
} from '../permissions';
import { RoleCase } from '../role';
import { Role, roles } from '../roles';
import { defineKind, KnownBeforehand } from './kind';
import {
  entityRef,
  instant,
  mandate,
  personRef,
  scope,
  text,
} from './primitives';
import { mandateShape, partyShape, scopeShape } from './shapes';

/** What a holder is asked to take on, with the mandate spelled out. */
const proposition = {
  role: z.enum(roles),
  holder: personRef,
  unit: entityRef.optional(),
  scope,
  inAddition: z.boolean().default(false),
  share: z.number().gt(0).max(100).optional(),
  mandate: mandate.optional(),
  deputyFor: z.string().min(1).max(100).optional(),
};

const assignment = z.string().min(1).max(100);

const opening = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('accept'),
    ...proposition,
    /** An identified role that this proposes: declared in the catalog, or imported. */
    assignment: assignment.optional(),
  }),
  z.strictObject({
    ask: z.literal('confirm'),
    assignment,
    /** By when, instead of the usual time: a campaign’s day. At most a year ahead. */
    until: instant.optional(),
  }),
  z.strictObject({
    ask: z.literal('handOver'),
    assignment,
    /** Who holds it by now goes on with it where it is for another unit than before. */
    successor: personRef,
    /** The unit that has taken the place of the one that it is for. */
    unit: entityRef.optional(),
    reason: text(1000).optional(),
  }),
  /** Nothing is asked: it ends at once. */
  z.strictObject({ ask: z.literal('end'), assignment, reason: text(1000) }),
]);

/** Who may propose somebody for a role. */
export const permissionToPropose = (role: Role) =>
  role === 'customer' || role === 'orderer'
    ? assignmentProposePermission
    : assignmentAdministerPermission;

/**
 * Customers and orderers are proposed by many, account managers and IT's offices by a few. A role of one's own one
 * hands over, ends, and names a deputy for oneself, and one whose mandate one granted one ends too. By when a role is to be confirmed says
 * whoever administers them: nobody puts their own answer off.
 */
export function permissionToAsk(
  asked: z.output<typeof opening>,
  { asker, assignments }: KnownBeforehand,
) {
  if (asked.ask === 'accept') {
    const theirs = assignments.find(({ id }) => id === asked.deputyFor);
    return theirs?.holder === asker
      ? undefined
      : permissionToPropose(asked.role);
  }
  if (asked.ask === 'confirm' && asked.until !== undefined) {
    return assignmentAdministerPermission;
  }
  const about = assignments.find(({ id }) => id === asked.assignment);
  if (!about || about.holder === asker) return undefined;
  // Whoever granted a mandate takes it back.
  if (asked.ask === 'end' && about.mandate?.grantor === asker) return undefined;
  return asked.ask === 'end'
    ? assignmentAdministerPermission
    : permissionToPropose(about.role);
}

/** A role: proposed, accepted or declined by its holder alone, confirmed, handed over, ended (processes, section 1). */
export const roleContract = defineKind({
  kind: 'role',
  opening,
  permissionToOpen: permissionToAsk,
  commands: {
    /** The holder takes it on; a successor takes it over. */
    accept: z.strictObject({}),
    decline: z.strictObject({
      reason: text(1000),
      suggests: entityRef.optional(),
    }),
    /** The holder says that it still holds. */
    confirm: z.strictObject({}),
    /** Whoever is said to grant the mandate says that they do. */
    grant: z.strictObject({}),
    /** Whoever is said to grant the mandate disagrees. */
    object: z.strictObject({ reason: text(1000) }),
    /** The whole proposal again, after an objection or a mistake; its holder is asked anew. */
    amend: z.strictObject(proposition),
  },
});

const propositionShape = z.object({
  role: z.enum(roles),
  holder: z.string(),
  unit: z.string().optional(),
  scope: scopeShape,
  inAddition: z.boolean(),
  share: z.number().optional(),
  mandate: mandateShape.optional(),
  deputyFor: z.string().optional(),
});

const base = {
  assignment: z.string(),
  proposition: propositionShape,
  standsInFor: z.string().optional(),
  openedBy: z.string().optional(),
  openedAt: instant,
  onBehalfOf: z.string().optional(),
  objections: z.array(
    z.object({ by: z.string(), reason: z.string(), at: instant }),
  ),
  granted: z.object({ by: z.string(), at: instant }).optional(),
};

const asked = {
  ...base,
  stage: z.literal('asked'),
  since: instant,
  told: z.array(z.array(partyShape)),
  next: z.array(z.array(partyShape)),
  wordOf: z.array(z.string()).optional(),
  awaitsWord: z.literal(true).optional(),
};

const closed = {
  ...base,
  stage: z.literal('closed'),
  at: instant,
  by: z.string(),
  from: z.object({ assignment: z.string(), holder: z.string() }).optional(),
};

/** `case.state` of a role, as an answer carries it. */
export const roleShape: z.ZodType<RoleCase> = z.union([
  z.object({ ...asked, asks: z.literal('accept') }),
  z.object({ ...asked, asks: z.literal('confirm'), until: instant.optional() }),
  z.object({
    ...asked,
    asks: z.literal('handOver'),
    from: z.object({ assignment: z.string(), holder: z.string() }),
  }),
  z.object({
    ...closed,
    outcome: z.enum(['accepted', 'confirmed', 'handed-over']),
  }),
  z.object({
    ...closed,
    outcome: z.literal('declined'),
    reason: z.string(),
    suggests: z.string().optional(),
  }),
  z.object({
    ...closed,
    outcome: z.enum(['ended', 'withdrawn']),
    reason: z.string(),
  }),
]);
