import { DefaultLogger } from '@temporalio/worker';
import { bundleOfSource } from './workflowBundle';

describe('What is bundled for Temporal', () => {
  let code: string;

  beforeAll(async () => {
    ({ code } = await bundleOfSource(new DefaultLogger('ERROR')));
  });

  it('holds engine and rules', () => {
    expect(code).toContain('rules/src/case');
    expect(code).toContain('src/engine/runCase.ts');
  });

  // zod at the top of a workflow module has crashed workers (temporalio/sdk-typescript#2227).
  it.each(['zod', 'luxon', 'date-holidays', '@backstage'])(
    'holds no %s',
    library => {
      expect(code).not.toContain(`node_modules/${library}/`);
    },
  );

  it('is evaluated once for all cases', () => {
    expect(code).toMatch(
      /preloadModules\(\) \{\s+__webpack_require__\([^)]*workflows\.ts/,
    );
  });

  it('says nothing of the machine where it was bundled', () => {
    expect(code).not.toContain(process.cwd());
    expect(code).not.toContain('file:///');
  });
});
