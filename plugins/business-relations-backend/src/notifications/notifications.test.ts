import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { theService } from '../testing/business';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';

describe.each(databases.eachSupportedId())(
  'what people are told, on %s',
  id => {
    let product: Product;
    beforeAll(async () => {
      product = await Product.start(id);
    });
    beforeEach(() => {
      product.notifications.length = 0;
      product.signals.length = 0;
      product.notificationsFail = undefined;
    });
    afterAll(() => product.stop());

    it('leads straight to the decision, once each, in their language and zone', async () => {
      await product.as('asa').client(routes.saveMe, {
        body: { locale: 'sv', zone: 'Europe/Stockholm' },
      });
      const { line } = await aRequirementToDecide(product);
      await product.runs('send-notices');
      await product.runs('send-notices');
      expect(product.told('user:default/asa')).toEqual([
        {
          title: expect.stringMatching(/Share what is there.*300.000/),
          description: expect.stringMatching(
            /^Väntar på dig i ”Claims from a phone”, senast /,
          ),
          link: `/business-relations/cases/${line.id}/answer`,
          topic: 'business-relations',
          scope: expect.stringMatching(`^${line.id}:`),
        },
      ]);
      // Erik lifted it himself.
      expect(
        product
          .told('user:default/erik')
          .map(({ description }) => description ?? ''),
      ).toEqual([
        expect.stringMatching(/^Asked of you in “Claims from a phone”, by /),
      ]);
    });

    it('tells whoever opened it that it has ended, and what it came to', async () => {
      const lifted = await aRequirementToDecide(product);
      await product.as('asa').does(lifted.line.id, 'reject', {
        contentHash: hashIn(lifted),
        reason: 'Not this year',
      });
      await product.runs('send-notices');
      expect(product.told('user:default/karin').at(-1)).toMatchObject({
        title: 'Ended: Claims from a phone',
        description: expect.stringMatching(/Not this year/),
        link: `/business-relations/cases/${lifted.line.id}`,
      });
    });

    it('reminds whom a task waits for', async () => {
      const lifted = await aRequirementToDecide(product);
      const [task] = lifted.tasks;
      await product
        .as('karin')
        .does(lifted.line.id, 'remind', { task: task.key });
      await product.runs('send-notices');
      expect(product.told('user:default/asa').at(-1)).toMatchObject({
        title: expect.stringMatching(/Share what is there/),
        description: 'karin påminner dig: ”Claims from a phone” väntar på dig.',
        link: `/business-relations/cases/${lifted.line.id}/answer`,
      });
    });

    const talk = () =>
      product.as('erik').opens(
        'dialogue',
        {
          topic: 'Fewer clicks',
          subject: theService('intake'),
          when: '2999-01-01T09:00:00.000Z',
        },
        { onBehalfOf: 'user:default/karin' },
      );

    it('is kept while notifications are away, and sent when they are back', async () => {
      product.notificationsFail = new Error('Request failed with status 503');
      const { line } = await talk();
      expect(line.open).toBe(true);
      await product.runs('send-notices');
      product.notificationsFail = undefined;
      await product.later(10_000_000);
      await product.runs('send-notices');
      expect(product.told('user:default/karin')).toHaveLength(1);
    });

    it('is dropped where notifications are not installed, and nothing else suffers', async () => {
      product.notificationsFail = new Error('Request failed with status 404');
      await talk();
      await product.runs('send-notices');
      product.notificationsFail = undefined;
      await product.later(10_000_000);
      await product.runs('send-notices');
      expect(product.told('user:default/karin')).toEqual([]);
    });

    it('lets open pages look again, those of the people concerned, and says nothing of what changed', async () => {
      await talk();
      await product.runs('send-notices');
      expect(product.signals).toEqual([
        {
          recipients: {
            type: 'user',
            entityRef: expect.arrayContaining([
              'user:default/erik',
              'user:default/karin',
            ]),
          },
          channel: 'business-relations',
          message: { changed: 'cases' },
        },
      ]);
    });

    it('lets everybody’s pages look again when roles changed', async () => {
      await product.as('erik').opens('role', {
        ask: 'accept',
        role: 'orderer',
        holder: 'user:default/karin',
        unit: 'group:default/motor',
        scope: { entities: [theService('archive')] },
        mandate: { services: 'all', from: '2026-01-01' },
      });
      await product.runs('send-notices');
      expect(product.signals).toContainEqual({
        recipients: { type: 'broadcast' },
        channel: 'business-relations',
        message: { changed: 'roles' },
      });
      await product.runs('send-notices');
      expect(product.told('user:default/karin').at(-1)).toMatchObject({
        link: expect.stringMatching(/\/answer$/),
      });
    });

    it('tells a deputy that their role has ended with that of whom they stood in for', async () => {
      const asa = product.as('asa');
      const { assignments } = await asa.client(routes.me, {});
      const hers = assignments.find(({ role }) => role === 'customer');
      const deputy = await asa.opens('role', {
        ask: 'accept',
        role: 'customer',
        holder: 'user:default/karin',
        unit: hers?.unit,
        scope: hers?.scope,
        mandate: hers?.mandate,
        deputyFor: hers?.id,
      });
      await product.as('karin').does(deputy.line.id, 'accept');
      await asa.opens('role', {
        ask: 'end',
        assignment: hers?.id,
        reason: 'Another job',
      });
      await product.runs('send-notices');
      expect(product.told('user:default/karin').at(-1)).toMatchObject({
        title: expect.stringMatching(/^You are no longer deputy of the /),
        link: '/business-relations',
      });
    });
  },
);
