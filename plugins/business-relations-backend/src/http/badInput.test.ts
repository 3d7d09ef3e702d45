import SwaggerParser from '@apidevtools/swagger-parser';
import { mockCredentials } from '@backstage/backend-test-utils';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theService, theUnit } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { wanted } from '../testing/requirement';

const customer = {
  ask: 'accept',
  role: 'customer',
  holder: 'user:default/karin',
  unit: theUnit('motor'),
  scope: { entities: [theService('archive')] },
  mandate: {
    services: 'all',
    money: { amount: 1000, currency: 'SEK' },
    from: '2026-01-01',
    grantor: 'user:default/asa',
    evidence: 'Minutes of 12 January',
  },
};

describe.each(databases.eachSupportedId())(
  'what is asked wrongly, on %s',
  id => {
    let product: Product;
    beforeAll(async () => {
      product = await Product.start(id);
    });
    afterAll(() => product.stop());

    const nothingIsWritten = async () => {
      for (const table of ['cases', 'events', 'commands', 'notices']) {
        expect(await product.db(table)).toEqual([]);
      }
    };

    it.each([
      [
        'an unknown service',
        'requirement',
        { ...wanted, subject: theService('nothing') },
        404,
        'unknown-entity',
        /catalog has no component:default\/nothing/,
      ],
      [
        'an unknown person',
        'role',
        { ...customer, holder: 'user:default/nobody' },
        404,
        'unknown-entity',
        /catalog has no user:default\/nobody/,
      ],
      [
        'an amount without currency',
        'role',
        { ...customer, mandate: { ...customer.mandate, money: { amount: 1 } } },
        400,
        'malformed',
        /^opening\.mandate\.money\.currency: is missing\.$/,
      ],
      [
        'a mandate that ends before it begins',
        'role',
        { ...customer, mandate: { ...customer.mandate, to: '2025-12-31' } },
        400,
        'malformed',
        /^opening\.mandate\.to: is before the day on which the mandate begins\.$/,
      ],
      [
        'a reference that is none',
        'dialogue',
        { topic: 'x', subject: 'the archive' },
        400,
        'malformed',
        /^opening\.subject: is not a reference like/,
      ],
      [
        'a field that nobody knows',
        'dialogue',
        { topic: 'x', subject: theService('archive'), urgent: true },
        400,
        'malformed',
        /urgent/,
      ],
      [
        'a character that no database has',
        'dialogue',
        { topic: 'a\u0000b', subject: theService('archive') },
        400,
        'malformed',
        /^opening\.topic: holds a character that is no text/,
      ],
      [
        'half of a character',
        'dialogue',
        { topic: 'a\ud800b', subject: theService('archive') },
        400,
        'malformed',
        /^opening\.topic: holds a character that is no text/,
      ],
      ['a kind that is not installed', 'wish', {}, 404, 'unknown-kind', /wish/],
      [
        'a name that every object has',
        'toString',
        {},
        404,
        'unknown-kind',
        /./,
      ],
    ])(
      'says what to do about %s, and writes nothing',
      async (_, kind, opening, status, code, sentence) => {
        const refused = await refusalOf(product.as('erik').open(kind, opening));
        expect(refused).toMatchObject({ status, code });
        expect(refused?.message).toMatch(sentence);
        await nothingIsWritten();
      },
    );

    it('refuses a search for what no database has', async () => {
      for (const lists of [routes.cases, routes.customers]) {
        expect(
          await refusalOf(
            product.as('karin').client(lists, { query: { search: '\u0000' } }),
          ),
        ).toMatchObject({ status: 400, code: 'malformed' });
      }
    });

    it('refuses a clock that nobody could be told the time by', async () => {
      const body = { locale: 'sv' as const, zone: 'Mars/Olympus' };
      const karin = product.as('karin');
      expect(
        await refusalOf(karin.client(routes.saveMe, { body })),
      ).toMatchObject({
        status: 400,
        message: 'zone: is not a zone like Europe/Stockholm.',
      });
      expect(await product.db('people')).toEqual([]);
    });

    it('speaks Swedish to those who read Swedish: by their settings, else by what their browser wishes', async () => {
      const asked = {
        ...customer,
        mandate: { ...customer.mandate, money: { amount: 1 } },
      };
      const wishing = product.as('karin', {
        'accept-language': 'sv-SE,sv;q=0.9',
      });
      expect((await refusalOf(wishing.open('role', asked)))?.message).toBe(
        'opening.mandate.money.currency: saknas.',
      );
      const tooMuch = {
        topic: 'x'.repeat(300),
        subject: theService('archive'),
      };
      expect(
        (await refusalOf(wishing.open('dialogue', tooMuch)))?.message,
      ).toMatch(/^opening\.topic: För stor/);

      await product.as('fatima').client(routes.saveMe, {
        body: { locale: 'sv', zone: 'Europe/Stockholm' },
      });
      const english = product.as('fatima', { 'accept-language': 'en' });
      expect((await refusalOf(english.reads('nothing')))?.message).toBe(
        'Ärendet finns inte, eller så får du inte se det.',
      );
      await nothingIsWritten();
    });

    const post = (path: string) =>
      product.http
        .post(`/api/business-relations${path}`)
        .set(
          'authorization',
          mockCredentials.user.header('user:default/karin'),
        );

    it('refuses a body of 2 MB', async () => {
      const body = {
        opening: { ...wanted, why: 'x'.repeat(2_000_000) },
        idempotencyKey: 'a-large-one',
      };
      const { status, body: answer } =
        await post('/cases/requirement').send(body);
      expect(status).toBe(413);
      expect(answer.error).toMatchObject({
        code: 'too-large',
        message: expect.stringMatching(/^The request is larger than 1024 kB/),
      });
      await nothingIsWritten();
    });

    it('refuses what is no JSON', async () => {
      const { status, body } = await post('/cases/dialogue')
        .set('content-type', 'application/json')
        .send('{"opening": ');
      expect(status).toBe(400);
      expect(body).toMatchObject({
        error: { name: 'InputError', code: 'malformed' },
        response: { statusCode: 400 },
      });
    });

    it('refuses an address that can’t be read', async () => {
      const { status, body } = await product.http
        .get('/api/business-relations/cases/%E0%A4%A')
        .set(
          'authorization',
          mockCredentials.user.header('user:default/karin'),
        );
      expect(status).toBe(400);
      expect(body.error.code).toBe('malformed');
    });

    it('says where to look instead of an address that is none', async () => {
      const { status, body } = await product.http
        .get('/api/business-relations/nonsense')
        .set('authorization', mockCredentials.user.header());
      expect(status).toBe(404);
      expect(body.error).toMatchObject({
        code: 'unknown-address',
        message:
          'There is nothing at /nonsense. GET openapi.json lists what there is.',
      });
    });

    it('lets nobody in without a token', async () => {
      const { status } = await product.http
        .get('/api/business-relations/my-work')
        .set('authorization', mockCredentials.none.header());
      expect(status).toBe(401);
    });

    it('lets nobody but the worker write what happened', async () => {
      const projection = {
        contract: 1,
        case: { id: 'x', kind: 'dialogue', seq: 1, epoch: 1, schema: 1 },
        events: [],
        carriedOut: [],
      };
      expect((await post('/worker/projections').send(projection)).status).toBe(
        403,
      );
      const { status } = await product.http
        .post('/api/business-relations/worker/projections')
        .set(
          'authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:scaffolder'),
            targetPluginId: 'business-relations',
          }),
        )
        .send(projection);
      expect(status).toBe(403);
      await nothingIsWritten();
    });

    it('keeps text in which HTML or Markdown would run as the text that it is', async () => {
      const topic = '<img src=x onerror=alert(1)> [x](javascript:alert(1))';
      const { line } = await product
        .as('karin')
        .opens('dialogue', { topic, subject: theService('archive') });
      expect(line.description.title).toBe(topic);
      const response = await product.http
        .get(`/api/business-relations/cases/${line.id}`)
        .set(
          'authorization',
          mockCredentials.user.header('user:default/karin'),
        );
      expect(response.headers['content-type']).toMatch(/^application\/json/);
    });

    it('refuses a link that would run as code', async () => {
      const { line } = await product.as('karin').opens('dialogue', {
        topic: 'x',
        subject: theService('archive'),
        when: '2999-01-01T09:00:00.000Z',
      });
      expect(
        await refusalOf(
          product
            .as('karin')
            // eslint-disable-next-line no-script-url
            .send(line.id, 'link', { url: 'javascript:alert(1)', title: 'x' }),
        ),
      ).toMatchObject({ status: 400, code: 'malformed' });
    });

    it('serves an OpenAPI document that is valid, with a path for every kind and command', async () => {
      const { body } = await product.http
        .get('/api/business-relations/openapi.json')
        .set('authorization', mockCredentials.user.header());
      const document = await SwaggerParser.validate(structuredClone(body));
      expect(Object.keys(document.paths ?? {})).toEqual(
        expect.arrayContaining([
          '/cases/requirement',
          '/cases/{id}/commands/approve',
          '/cases/{id}/commands/note',
          '/my-work',
        ]),
      );
      const opening =
        body.paths['/cases/requirement'].post.requestBody.content[
          'application/json'
        ].schema.properties.opening;
      expect(opening.required).toEqual(['title', 'subject']);
      expect(JSON.stringify(body)).not.toContain('prefixItems');
    });
  },
);
