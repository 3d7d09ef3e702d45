import { RoleInSource } from '@business-relations/backstage-plugin-business-relations-node';
import { z } from 'zod';

/** Whatever is missing or of another type is left empty: the row is then listed as one that can't be taken. */
const delegation = z.object({
  number: z.string().catch(''),
  employee: z.string().catch(''),
  department: z.string().catch(''),
  /** A budget makes a customer; the right to purchase for a department an orderer. */
  kind: z.enum(['budget', 'purchase']).catch('purchase'),
  amount: z.number().optional().catch(undefined),
  currency: z.string().default('SEK').catch(''),
  from: z.string().catch(''),
  to: z.string().optional(),
  decidedBy: z.string().optional(),
});

/** Names of the personnel system as references of the catalog. */
const person = (login: string) => `user:default/${login}`;
const unit = (department: string) => `group:default/${department}`;

/** A delegation as a role with its mandate; its number is what it is known by, and the evidence. */
export function roleOf(row: unknown): RoleInSource {
  const read = delegation.parse(row ?? {});
  const { number, kind, amount, currency, from, to, decidedBy } = read;
  return {
    id: number,
    role: kind === 'budget' ? 'customer' : 'orderer',
    holder: person(read.employee),
    unit: unit(read.department),
    mandate: {
      services: 'all',
      ...(amount !== undefined && { money: { amount, currency } }),
      from,
      ...(to !== undefined && { to }),
      ...(decidedBy !== undefined && { grantor: person(decidedBy) }),
      evidence: `Delegation ${number}`,
    },
  };
}
