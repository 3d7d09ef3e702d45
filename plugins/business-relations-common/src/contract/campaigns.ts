import { z } from 'zod';
import {
  cursor,
  day,
  entityRef,
  idempotencyKey,
  instant,
  text,
} from './primitives';
import { defineRoute } from './route';
import { assignmentShape, messageShape } from './shapes';

/**
 * How a role stands in a campaign. `toAsk`: its turn has not come · `unanswered` · `confirmed` since it began · `ended`: by
 * an answer, or otherwise · `left`: its holder is no longer in the catalog · `refused`: it could not be asked.
 */
export const campaignStandings = [
  'unanswered',
  'toAsk',
  'left',
  'refused',
  'confirmed',
  'ended',
] as const;

export type CampaignStanding = (typeof campaignStandings)[number];

export const campaignShape = z.object({
  id: z.string(),
  name: z.string(),
  /** By when everybody is to have answered. */
  until: day,
  /** Only roles of this unit and those below; of all units where missing. */
  unit: z.string().optional(),
  by: z.string(),
  at: instant,
  counts: z.record(z.enum(campaignStandings), z.number().int()),
});

export type Campaign = z.output<typeof campaignShape>;

const names = z.record(z.string(), z.string());
const id = z.object({ id: z.string().max(100) });

/** For whoever administers roles: each asks for the permission `business-relations.assignment.administer`. */
export const campaignRoutes = {
  campaignPreview: defineRoute({
    method: 'get',
    path: '/campaign-preview',
    summary: 'How many roles of how many people a campaign would ask about.',
    query: z.object({ unit: entityRef.optional() }),
    answer: z.object({ roles: z.number().int(), people: z.number().int() }),
    limited: 'bulk',
    caller: 'person',
  }),
  startCampaign: defineRoute({
    method: 'post',
    path: '/campaigns',
    summary:
      'Asks everybody who has a role whether it still holds, by and by, each by a case of theirs.',
    body: z.strictObject({
      name: text(100),
      until: day,
      unit: entityRef.optional(),
      idempotencyKey,
    }),
    answer: campaignShape,
    limited: 'bulk',
    caller: 'person',
  }),
  campaigns: defineRoute({
    method: 'get',
    path: '/campaigns',
    summary: 'The latest campaigns, newest first, with how many have answered.',
    answer: z.object({ items: z.array(campaignShape), names }),
    limited: 'lists',
    caller: 'person',
  }),
  campaignRoles: defineRoute({
    method: 'get',
    path: '/campaigns/:id/roles',
    summary: 'The roles of a campaign by how they stand in it.',
    parameters: id,
    query: z.object({
      is: z.enum(campaignStandings).default('unanswered'),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          assignment: assignmentShape,
          /** In which it is asked, as long as it is. */
          case: z.string().optional(),
          /** Why it could not be asked. */
          because: messageShape.optional(),
        }),
      ),
      next: z.string().optional(),
      names,
    }),
    limited: 'lists',
    caller: 'person',
  }),
} as const;
