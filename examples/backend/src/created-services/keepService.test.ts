import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { componentEntityV1alpha1Validator } from '@backstage/catalog-model';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createKeepService } from './keepService';

describe('a service that a template creates', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'created-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is one that the catalog takes, once however often the step is tried', async () => {
    const context = createMockActionContext({
      input: {
        name: 'claims-scanner',
        title: 'Claims Scanner',
        owner: 'group:default/it-customer-relations',
      },
    });
    const { handler } = createKeepService(folder);
    await handler(context);
    await handler(context);
    expect(await readdir(folder)).toEqual(['claims-scanner.yaml']);
    const text = await readFile(join(folder, 'claims-scanner.yaml'), 'utf8');
    expect(await componentEntityV1alpha1Validator.check(parse(text))).toBe(
      true,
    );
    expect(context.output).toHaveBeenCalledWith(
      'entityRef',
      'component:default/claims-scanner',
    );
  });
});
