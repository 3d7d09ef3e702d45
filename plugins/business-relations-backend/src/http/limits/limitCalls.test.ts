import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Product } from '../../testing/Product';

const exporting = (product: Product, name: string) =>
  product.http
    .post('/api/business-relations/personal-data/export')
    .set('authorization', mockCredentials.user.header(`user:default/${name}`))
    .send({ person: `user:default/${name}` });

describe('whoever asks too often for what is costly', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start(
      'SQLITE_3',
      mockServices.rootConfig.factory({
        data: {
          businessRelations: {
            limits: {
              lists: { calls: 3, within: 'PT1H' },
              bulk: { calls: 1, within: 'PT1H' },
            },
          },
        },
      }),
    );
  });

  afterAll(() => product?.stop());

  it('is told when it is answered again, and nobody else is held up', async () => {
    expect((await exporting(product, 'karin')).status).toBe(200);

    const { status, body, headers } = await exporting(product, 'karin');
    expect([status, body.error.code]).toEqual([429, 'too-many-calls']);
    const seconds = Number(headers['retry-after']);
    expect(seconds).toBeGreaterThan(3_500);
    expect(body.error.params).toEqual({ seconds });
    expect(body.error.message).toContain(`Do it again in ${seconds} s`);

    expect((await exporting(product, 'asa')).status).toBe(200);
  });

  it('has an import counted with the rest of what is costly', async () => {
    const previewing = () =>
      product.http
        .post('/api/business-relations/imports/preview')
        .set('authorization', mockCredentials.user.header('user:default/dag'))
        .send({
          name: 'Budget',
          format: 'csv',
          text: 'unit;it included\r\nclaims;no',
        });
    expect((await previewing()).status).toBe(200);
    expect((await previewing()).status).toBe(429);
    expect((await exporting(product, 'dag')).status).toBe(429);
  });

  it('has all lists counted together, and the rest not at all', async () => {
    const fatima = async (path: string) => {
      const { status } = await product.http
        .get(`/api/business-relations${path}`)
        .set(
          'authorization',
          mockCredentials.user.header('user:default/fatima'),
        );
      return status;
    };
    expect(await fatima('/cases')).toBe(200);
    expect(await fatima('/customers')).toBe(200);
    expect(await fatima('/findings')).toBe(200);
    expect(await fatima('/entities?of=service')).toBe(429);
    expect(await fatima('/cases')).toBe(429);
    expect(await fatima('/my-work')).toBe(200);
  });

  it('is counted only where it is somebody', async () => {
    const path = '/api/business-relations/cases';
    for (let nth = 0; nth < 4; nth += 1) {
      expect(
        (
          await product.http
            .get(path)
            .set('authorization', mockCredentials.none.header())
        ).status,
      ).toBe(401);
    }
  });
});
