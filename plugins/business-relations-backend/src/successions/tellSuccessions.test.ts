import { requirementShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { role, theService } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';

const mandate = { money: { amount: 500_000, currency: 'SEK' } };
const asaForIntake = role('customer', 'asa', 'claims', [theService('intake')], {
  mandate,
});

describe.each(databases.eachSupportedId())(
  'a role that is handed over, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id);
    });
    afterEach(() => product.stop());

    const handsOver = async () => {
      const { line } = await product.as('asa').opens('role', {
        ask: 'handOver',
        assignment: asaForIntake.id,
        successor: 'user:default/dag',
      });
      await product.as('dag').does(line.id, 'accept');
      return line.id;
    };

    /** What goes on by itself in the next seconds. */
    const aMomentLater = async () => {
      await product.runs('tell-successions');
      await product.runs('deliver-commands');
    };

    const asked = async (name: string) =>
      (await product.as(name).work()).asked.map(({ case: line }) => line.id);

    const approve = (lifted: Parameters<typeof hashIn>[0]) => ({
      alternative: 'shared',
      contentHash: hashIn(lifted),
    });

    it('takes the open decisions with it to the successor, who decides', async () => {
      const lifted = await aRequirementToDecide(product);
      const { id: caseId } = lifted.line;
      expect(await asked('asa')).toEqual([caseId]);
      await handsOver();
      await aMomentLater();
      expect(await asked('asa')).toEqual([]);
      expect(await asked('dag')).toEqual([caseId]);
      const { history } = await product.as('dag').reads(caseId);
      expect(history.at(-1)?.sentence.code).toBe('case-succeeded');
      expect(
        await refusalOf(
          product.as('asa').does(caseId, 'approve', approve(lifted)),
        ),
      ).toMatchObject({ code: 'not-the-decider' });
      const { state } = await product
        .as('dag')
        .does(caseId, 'approve', approve(lifted));
      expect(requirementShape.parse(state)).toMatchObject({
        decided: { by: [{ person: 'user:default/dag' }] },
      });
    });

    it('leaves what was decided with whoever decided it', async () => {
      const lifted = await aRequirementToDecide(product);
      await product.as('asa').does(lifted.line.id, 'approve', approve(lifted));
      await handsOver();
      await aMomentLater();
      const { state } = await product.as('erik').reads(lifted.line.id);
      expect(requirementShape.parse(state)).toMatchObject({
        decided: { by: [{ person: 'user:default/asa' }] },
      });
    });

    it('is told to each case once, by a command that names the event it came of', async () => {
      const lifted = await aRequirementToDecide(product);
      const roleCase = await handsOver();
      await product.runs('tell-successions');
      await aMomentLater();
      await aMomentLater();
      const told = await product.db('commands').where({ type: 'succeed' });
      expect(told).toMatchObject([
        { case_id: lifted.line.id, person: null, state: 'carried-out' },
      ]);
      expect(told[0].id).toMatch(
        new RegExp(`^${roleCase}:\\d+:${lifted.line.id}$`),
      );
      expect(await product.db('successions')).toEqual([]);
    });

    it('is told again while something that was recorded before is still on its way', async () => {
      const lifted = await aRequirementToDecide(product);
      const erik = product.as('erik');
      // Back in preparation, nothing is asked of Åsa; lifting it again is recorded and waits for the engine.
      await product
        .as('asa')
        .does(lifted.line.id, 'return', { question: 'Why?' });
      product.engine.mood = 'away';
      await erik.send(lifted.line.id, 'answer', { answer: 'It is cheaper' });
      product.engine.mood = 'here';
      await handsOver();
      await product.runs('tell-successions');
      expect(await product.db('successions')).toHaveLength(1);
      await product.later(60_000);
      await product.runs('deliver-commands');
      await aMomentLater();
      expect(await product.db('successions')).toEqual([]);
      expect(await asked('asa')).toEqual([]);
      expect(await asked('dag')).toEqual([lifted.line.id]);
    });

    it('cannot be said by a person', async () => {
      const lifted = await aRequirementToDecide(product);
      expect(
        await refusalOf(
          product.as('asa').does(lifted.line.id, 'succeed', {
            role: 'customer',
            where: [],
            from: { person: 'user:default/asa', assignment: asaForIntake.id },
            to: { person: 'user:default/dag', assignment: 'none' },
          }),
        ),
      ).toMatchObject({ code: 'no-such-command' });
    });
  },
);
