import { z } from 'zod';

/** The last unit of a page. */
export const afterUnit = z.object({ name: z.string(), ref: z.string() });
