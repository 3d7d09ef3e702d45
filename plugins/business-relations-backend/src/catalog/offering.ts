import { OfferingItem } from '@business-relations/backstage-plugin-business-relations-common';
import { money } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

const item = z.strictObject({
  key: z.string().trim().min(1).max(100),
  title: z.string().trim().min(1).max(300),
  oneOff: money.optional(),
  yearly: money.optional(),
}) satisfies z.ZodType<OfferingItem>;

/** What can be ordered of a service (`spec.offering`); the first of two items with one key counts. */
export function readOffering(value: unknown): {
  offering: OfferingItem[];
  problems: string[];
} {
  if (value === undefined || value === null) {
    return { offering: [], problems: [] };
  }
  if (!Array.isArray(value)) {
    return { offering: [], problems: ['spec.offering'] };
  }
  const offering = new Map<string, OfferingItem>();
  const problems: string[] = [];
  value.forEach((each: unknown, index) => {
    const read = item.safeParse(each);
    if (read.success && !offering.has(read.data.key)) {
      offering.set(read.data.key, read.data);
    } else {
      problems.push(`spec.offering[${index}]`);
    }
  });
  return { offering: [...offering.values()], problems };
}
