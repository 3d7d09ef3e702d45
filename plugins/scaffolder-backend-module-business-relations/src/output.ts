import type { Zod } from '@business-relations/backstage-plugin-business-relations-node';

/** What both actions give to later steps, and to the links on the page of a task. */
export const output = (z: Zod) =>
  z.object({
    caseId: z.string(),
    casePath: z.string().describe('Its page, below the address of the app'),
    status: z
      .string()
      .describe('carried-out, or recorded: then it is by itself'),
  });
