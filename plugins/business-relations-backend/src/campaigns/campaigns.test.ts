import {
  CampaignStanding,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { dayEnds, dayIn } from '@business-relations/rules/business-time';
import { role, thePerson, theService, theUnit } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString();

const nobody = {
  unanswered: 0,
  toAsk: 0,
  left: 0,
  refused: 0,
  confirmed: 0,
  ended: 0,
};

describe.each(databases.eachSupportedId())('A campaign, on %s', id => {
  let product: Product;
  beforeEach(async () => {
    product = await Product.start(id);
  });
  afterEach(() => product.stop());

  const dag = () => product.as('dag').client;
  const starts = (unit?: string, until = '2999-03-01', key = 'a-campaign') =>
    dag()(routes.startCampaign, {
      body: {
        name: 'Everyone confirms',
        until,
        idempotencyKey: key,
        ...(unit && { unit }),
      },
    });
  const asks = async () => {
    await product.runs('ask-by-campaigns');
    await product.runs('deliver-commands');
  };
  const counts = async () => {
    const { items } = await dag()(routes.campaigns, {});
    return items[0]?.counts;
  };
  const holders = async (campaign: string, is: CampaignStanding) => {
    const { items } = await dag()(routes.campaignRoles, {
      parameters: { id: campaign },
      query: { is },
    });
    return items.map(({ assignment }) => assignment.holder);
  };
  const answers = async (name: string, type: string, content = {}) => {
    const { asked } = await product.as(name).work();
    const [first] = asked;
    await product.as(name).does(first.case.id, type, content);
  };

  it('asks everybody of a unit and below by a case of theirs, and shows who has not answered', async () => {
    const preview = await dag()(routes.campaignPreview, {
      query: { unit: theUnit('claims') },
    });
    expect(preview).toEqual({ roles: 3, people: 3 });
    const { id: campaign } = await starts(theUnit('claims'));
    expect(await counts()).toEqual({ ...nobody, toAsk: 3 });

    await asks();
    expect(await counts()).toEqual({ ...nobody, unanswered: 3 });
    await answers('asa', 'confirm');
    await answers('fatima', 'decline', { reason: 'Somebody else does it' });
    expect(await counts()).toEqual({
      ...nobody,
      unanswered: 1,
      confirmed: 1,
      ended: 1,
    });
    expect(await holders(campaign, 'unanswered')).toEqual([thePerson('erik')]);
    expect(await holders(campaign, 'confirmed')).toEqual([thePerson('asa')]);
  });

  it('wants its answers by the end of its day, and reminds before that', async () => {
    const until = dayIn('Europe/Stockholm', inDays(60));
    await starts(theUnit('claims'), until);
    await asks();
    const { asked } = await product.as('asa').work();
    const { due, history } = await product.as('asa').reads(asked[0].case.id);
    const ends = dayEnds('Europe/Stockholm', until);
    const [answer] = Object.values(due);
    expect(answer.dueAt.slice(0, 16)).toBe(ends.slice(0, 16));
    expect(answer.reminders).toHaveLength(2);
    expect(history[0].sentence).toMatchObject({ params: { until: ends } });
  });

  it('leaves alone whose mandate has ended: that is a finding of its own', async () => {
    await product.business.assigns(
      role('customer', 'karin', 'motor', [theService('archive')], {
        mandate: { from: '2020-01-01', to: '2020-12-31' },
      }),
    );
    const preview = await dag()(routes.campaignPreview, {
      query: { unit: theUnit('motor') },
    });
    expect(preview).toEqual({ roles: 1, people: 1 });
  });

  it('is one however often it is sent, asks nobody twice, and goes on where it was', async () => {
    const first = await starts();
    expect((await starts()).id).toBe(first.id);
    await asks();
    await asks();
    await starts(undefined, '2999-03-01', 'another-one');
    await asks();
    const { asked } = await product.as('asa').work();
    expect(asked).toHaveLength(1);
    // One answer is an answer to both.
    await answers('asa', 'confirm');
    const { items } = await dag()(routes.campaigns, {});
    expect(items.map(({ counts: { confirmed } }) => confirmed)).toEqual([1, 1]);
  });

  it('does not begin for nobody, nor for a day that has passed', async () => {
    expect(await refusalOf(starts(theUnit('company')))).toBeUndefined();
    expect(
      await refusalOf(starts(theUnit('nowhere'), '2999-03-01', 'for-nobody')),
    ).toMatchObject({ status: 409, code: 'campaign-asks-nobody' });
    expect(
      await refusalOf(starts(undefined, '2020-03-01', 'too-late')),
    ).toMatchObject({ status: 409, code: 'campaign-in-the-past' });
  });
});
