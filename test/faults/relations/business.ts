import { z } from 'zod';

const shape = z.object({
  sizes: z.object({
    services: z.number(),
    systems: z.number(),
    domains: z.number(),
    units: z.number(),
    people: z.number(),
  }),
  /** Numbers of the people who have left. */
  gone: z.array(z.number()),
});

/** What the catalog is to have, as the program says it to the process of the catalog. */
export type Business = z.output<typeof shape>;

export const readBusiness = (text: string): Business =>
  shape.parse(JSON.parse(text));
