import {
  Mandate,
  Role,
  roles,
  Scope,
} from '@business-relations/backstage-plugin-business-relations-common';
import type { z as Z } from 'zod/v3';
import type { Zod } from './zod';

const moneyOf = (z: Zod, what: string) =>
  z
    .object({
      amount: z.number().min(0),
      currency: z.string().describe('ISO 4217, as SEK'),
    })
    .describe(what);

const mandateOf = (z: Zod) =>
  z
    .object({
      services: z
        .array(z.string())
        .optional()
        .describe('Services that it covers; all of the unit where left out'),
      money: moneyOf(z, 'The most that one decision may cost').optional(),
      yearlyCeiling: moneyOf(
        z,
        'The most that may be approved in a year',
      ).optional(),
      from: z.string().describe('Its first day, as 2026-01-01'),
      to: z.string().optional().describe('Its last day'),
      grantor: z.string().optional().describe('Who in the business gives it'),
      evidence: z
        .string()
        .optional()
        .describe('Budget row, delegation order, minutes'),
    })
    .describe('What its holder may decide');

/** What an action that proposes somebody for a role is given. */
export const roleProposalInput = (z: Zod) =>
  z.object({
    role: z.enum(roles).describe('What they are to be'),
    holder: z.string().describe('Who is asked, as user:default/asa.berg'),
    unit: z
      .string()
      .optional()
      .describe('The unit of the business, as group:default/claims'),
    entities: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'Services, systems or domains that it is for, as component:default/archive; everything of the unit where left out',
      ),
    inAddition: z
      .boolean()
      .optional()
      .describe('Beside those who have the role above, not in their place'),
    share: z
      .number()
      .gt(0)
      .max(100)
      .optional()
      .describe('Percent of a service that several customers pay for'),
    mandate: mandateOf(z).optional(),
  });

export type RoleProposal = Z.infer<ReturnType<typeof roleProposalInput>>;

/** The opening of a `role` case. */
export type RoleProposalOpening = {
  ask: 'accept';
  role: Role;
  holder: string;
  unit?: string;
  scope: Scope;
  inAddition?: boolean;
  share?: number;
  mandate?: Mandate;
};

/** The case that it opens. */
export function openingOfRoleProposal({
  entities,
  mandate,
  ...proposed
}: RoleProposal): RoleProposalOpening {
  return {
    ask: 'accept',
    ...proposed,
    scope: entities ? { entities } : { everything: true },
    ...(mandate && {
      mandate: { ...mandate, services: mandate.services ?? 'all' },
    }),
  };
}
