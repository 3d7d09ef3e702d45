import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { wanted } from '../testing/requirement';

const failsElsewhere = async (): Promise<never> => {
  throw await ResponseError.fromResponse(
    new Response('{}', { status: 500, statusText: 'Internal Server Error' }),
  );
};

it('is told as away, and nothing is recorded, where nobody can say who may do what', async () => {
  const [id] = databases.eachSupportedId()[0];
  const product = await Product.start(
    id,
    mockServices.permissions.mock({
      authorize: failsElsewhere,
      authorizeConditional: failsElsewhere,
    }).factory,
  );
  try {
    const refused = await refusalOf(
      product.as('karin').open('requirement', wanted),
    );
    expect(refused).toMatchObject({ status: 503, code: 'backstage-away' });
    expect(refused?.message).toMatch(/Send the same again/);
    expect(await product.db('commands')).toEqual([]);
  } finally {
    await product.stop();
  }
});
