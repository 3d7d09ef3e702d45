import { role, thePerson, theService } from '../testing/business';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';

const asaForIntake = role('customer', 'asa', 'claims', [theService('intake')], {
  mandate: { money: { amount: 500_000, currency: 'SEK' } },
});

describe.each(databases.eachSupportedId())(
  'what is asked about a role, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id);
    });
    afterEach(() => product.stop());

    const aMomentLater = async () => {
      await product.runs('take-back-overtaken');
      await product.runs('deliver-commands');
    };

    const isAsked = async (name: string) =>
      (await product.as(name).work()).asked
        .map(({ case: line }) => line)
        .filter(({ kind }) => kind === 'role')
        .map(line => line.id);

    const stateOf = async (caseId: string) =>
      (await product.as('erik').reads(caseId)).state;

    const isEnded = () =>
      product.as('asa').opens('role', {
        ask: 'end',
        assignment: asaForIntake.id,
        reason: 'I have another post from Monday.',
      });

    it('is taken back in the name of whoever ended the role, and waits for nobody any more', async () => {
      const { line: confirmation } = await product.as('erik').opens('role', {
        ask: 'confirm',
        assignment: asaForIntake.id,
      });
      const { line: succession } = await product.as('asa').opens('role', {
        ask: 'handOver',
        assignment: asaForIntake.id,
        successor: thePerson('dag'),
      });
      expect(await isAsked('asa')).toEqual([confirmation.id]);
      expect(await isAsked('dag')).toEqual([succession.id]);
      await isEnded();
      await aMomentLater();
      expect(await isAsked('asa')).toEqual([]);
      expect(await isAsked('dag')).toEqual([]);
      for (const { id: caseId } of [confirmation, succession]) {
        expect(await stateOf(caseId)).toMatchObject({
          stage: 'closed',
          outcome: 'withdrawn',
          by: thePerson('asa'),
          reason: 'The role has ended, or somebody else has it now.',
        });
      }
      await aMomentLater();
      expect(
        await product.db('commands').where({ type: 'overtake' }),
      ).toHaveLength(2);
    });

    it('is taken back of a deputy, too, whose holder no longer has the role', async () => {
      const { line } = await product.as('erik').opens('role', {
        ask: 'accept',
        role: 'customer',
        holder: thePerson('karin'),
        unit: 'group:default/claims',
        scope: { entities: [theService('intake')] },
        inAddition: false,
        deputyFor: asaForIntake.id,
        mandate: {
          services: 'all',
          money: { amount: 100_000, currency: 'SEK' },
          from: '2026-01-01',
          to: '2099-12-31',
        },
      });
      await aMomentLater();
      expect(await isAsked('karin')).toEqual([line.id]);
      await isEnded();
      await aMomentLater();
      expect(await isAsked('karin')).toEqual([]);
    });

    it('stays while the role holds, whatever other roles its holder had before', async () => {
      await product.business.assigns(
        role('orderer', 'asa', 'claims', [theService('intake')], {
          status: 'ended',
        }),
      );
      const { line } = await product.as('erik').opens('role', {
        ask: 'confirm',
        assignment: asaForIntake.id,
      });
      await aMomentLater();
      expect(await isAsked('asa')).toEqual([line.id]);
    });
  },
);
