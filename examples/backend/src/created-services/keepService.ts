import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** As the catalog allows them: nothing in it leads out of the folder. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Writes a service into the folder that the catalog reads. The same step again writes the same file. */
export const createKeepService = (folder: string) =>
  createTemplateAction({
    id: 'example:keep-service',
    description: 'Puts a service into the catalog of this example.',
    schema: {
      input: z =>
        z.object({
          name: z.string().regex(NAME).max(63).describe('As in claims-archive'),
          title: z.string(),
          description: z.string().optional(),
          owner: z.string().describe('The team that runs it'),
          system: z.string().optional(),
        }),
      output: z => z.object({ entityRef: z.string() }),
    },
    async handler({ input, output }) {
      const { name, title, description, ...spec } = input;
      const entity = {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name, title, ...(description && { description }) },
        spec: { type: 'service', lifecycle: 'experimental', ...spec },
      };
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.yaml`), stringify(entity));
      output('entityRef', stringifyEntityRef(entity));
    },
  });
