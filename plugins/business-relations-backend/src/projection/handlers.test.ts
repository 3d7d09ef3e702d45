import { mockCredentials } from '@backstage/backend-test-utils';
import {
  contractVersion,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { caseRules } from '@business-relations/rules';
import { fingerprintsOf, readKeys } from '@business-relations/temporal';
import { projectionHandlers } from './handlers';

const keys = readKeys(`a:${Buffer.alloc(32, 1).toString('base64')}`);
const others = readKeys(`b:${Buffer.alloc(32, 2).toString('base64')}`);

/** What the backend says to a worker that tells what it is. */
const told = async (query: object, known?: number[]) => {
  const contract = projectionHandlers(
    async () => ({ result: 'known', seq: 0 }),
    caseRules,
    keys,
    known,
  ).find(({ route }) => route === routes.contract);
  return contract?.handle({ query }, { credentials: mockCredentials.none() });
};

describe('A worker that tells the backend what it is', () => {
  const ours = fingerprintsOf(keys).join(',');

  it('is told which contract, kinds and keys are here', async () => {
    expect(await told({ version: contractVersion, keys: ours })).toMatchObject({
      version: contractVersion,
      kinds: { dialogue: expect.any(Number) },
      keys: fingerprintsOf(keys),
    });
  });

  it('is answered in its own contract while that of the release before is known', async () => {
    const before = { version: contractVersion - 1, keys: ours };
    expect(
      await told(before, [contractVersion, contractVersion - 1]),
    ).toMatchObject({ version: contractVersion - 1 });
    await expect(told(before)).rejects.toMatchObject({
      refused: { code: 'other-contract' },
    });
  });

  it('is refused where its contract isn’t known here', async () => {
    await expect(told({ version: 99, keys: ours })).rejects.toMatchObject({
      refused: {
        code: 'other-contract',
        params: { theirs: 99, ours: contractVersion },
      },
    });
  });

  it.each([
    ['has no key', undefined],
    ['has another one', fingerprintsOf(others).join(',')],
  ])('is refused where it %s', async (_, theirs) => {
    await expect(
      told({ version: contractVersion, keys: theirs }),
    ).rejects.toMatchObject({
      refused: { code: 'other-keys', params: { key: 'a' } },
    });
  });
});
