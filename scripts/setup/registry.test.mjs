import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayToPackages } from './registry.mjs';

const ofNpm = async () => ({ YARN_NPM_REGISTRY_SERVER: 'https://mirror' });

test('packages come by Yarn’s own settings where the registry answers', async () => {
  assert.deepEqual(
    await wayToPackages({ answers: async () => true, ofNpm }),
    {},
  );
});

test('where only npm knows the way to a registry, Yarn goes npm’s way', async () => {
  const answers = async settings => 'YARN_NPM_REGISTRY_SERVER' in settings;
  assert.deepEqual(await wayToPackages({ answers, ofNpm }), await ofNpm());
});

test('where no registry answers, what the machine has kept has to do', async () => {
  assert.deepEqual(await wayToPackages({ answers: async () => false, ofNpm }), {
    YARN_ENABLE_NETWORK: '0',
  });
});
