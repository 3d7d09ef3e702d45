import { caseRules, defaultRules } from '@business-relations/rules';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { role, theService, theUnit } from '../testing/business';
import { databases } from '../testing/databases';
import { Product } from '../testing/Product';

const DAY = 24 * 60 * 60 * 1_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

const customerOfIntake = (confirmedAt: string, more = {}) =>
  role('customer', 'asa', 'claims', [theService('intake')], {
    mandate: { money: { amount: 500_000, currency: 'SEK' } },
    acceptedAt: ago(800),
    // After the one that the product begins with.
    revision: 2,
    confirmedAt,
    ...more,
  });

describe.each(databases.eachSupportedId())(
  'the yearly confirmation, on %s',
  id => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id);
    });
    afterEach(() => product.stop());

    /** The clock's round, and what it recorded delivered. */
    const aRound = async () => {
      await product.runs('ask-to-confirm-roles');
      await product.runs('deliver-commands');
    };

    const asked = async () =>
      (await product.as('asa').work()).asked.filter(
        ({ case: line }) => line.kind === 'role',
      );

    /** Ten business days without an answer. */
    const timeRunsOut = async (caseId: string) => {
      const outcome = product.engine.outcomes.findLast(
        each => each.case.id === caseId,
      );
      if (!outcome) throw new Error('It was not opened');
      const current = outcome.case;
      const rules = caseRules.role;
      const [due] = Object.values(current.due);
      const events = rules.rang(
        current,
        { does: 'pass', deadline: due.key, at: due.dueAt },
        {
          command: 'clock',
          at: due.dueAt,
          actor: { engine: true },
          relations: {
            day: due.dueAt.slice(0, 10),
            units: [],
            askerUnits: [],
            assignments: [],
            present: [],
            rates: [],
            approvedThisYear: {},
          },
          rules: defaultRules,
          policy: current.policy,
        },
      );
      await product.projects({
        case: events.reduce(rules.evolve, current),
        events,
      });
    };

    const findings = async () =>
      (await product.as('erik').client(routes.findings, { query: {} })).items;

    it('is asked of whoever accepted or confirmed a role a year ago, by nobody', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      await aRound();
      const [{ case: line }] = await asked();
      expect(line).not.toHaveProperty('openedBy');
      const { state, history } = await product.as('asa').reads(line.id);
      expect(state).toMatchObject({ asks: 'confirm', stage: 'asked' });
      expect(history[0]).toMatchObject({
        event: { actor: { engine: true } },
        sentence: { code: 'role-confirmation-asked' },
      });
      await product.runs('send-notices');
      expect(product.told('user:default/asa')).toHaveLength(1);
      expect(product.notifications).toHaveLength(1);
    });

    it('is asked once, however often the clock comes by', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      await product.runs('ask-to-confirm-roles');
      await product.runs('ask-to-confirm-roles');
      await aRound();
      await aRound();
      expect(await asked()).toHaveLength(1);
      expect(await product.db('commands')).toHaveLength(1);
    });

    it('is over with the answer for another year', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      await aRound();
      const [{ case: line }] = await asked();
      await product.as('asa').does(line.id, 'confirm');
      await aRound();
      expect(await asked()).toEqual([]);
      expect(await product.db('confirmations')).toEqual([]);
      const [row] = await product.db('assignments').where({
        holder: 'user:default/asa',
      });
      expect(row).toMatchObject({ status: 'accepted' });
      expect(row.confirmed_at > ago(1)).toBe(true);
    });

    it('is not asked before, nor of a mandate that is over, nor of somebody who has left', async () => {
      await product.business.assigns(
        customerOfIntake(ago(364)),
        role('orderer', 'fatima', 'motor', [theService('archive')], {
          mandate: { to: '2020-12-31' },
          confirmedAt: ago(400),
        }),
        role('orderer', 'gone', 'motor', [theService('archive')], {
          confirmedAt: ago(400),
        }),
      );
      await aRound();
      expect(await product.db('commands')).toEqual([]);
    });

    it('is not asked again while somebody else has asked already, and is when they take it back', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      const [{ id: assignment }] = await product
        .db('assignments')
        .where({ holder: 'user:default/asa' });
      const erik = product.as('erik');
      const { line } = await erik.opens('role', { ask: 'confirm', assignment });
      await aRound();
      expect(await asked()).toHaveLength(1);
      await erik.does(line.id, 'withdraw', { reason: 'I asked her myself' });
      await aRound();
      expect((await asked()).map(({ case: { id: one } }) => one)).not.toContain(
        line.id,
      );
      expect(await asked()).toHaveLength(1);
    });

    it('can be withdrawn by nobody, and says so without a name', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      await aRound();
      const [{ case: line }] = await asked();
      const { offers } = await product.as('asa').reads(line.id);
      const withdraw = offers.find(({ command }) => command === 'withdraw');
      expect(withdraw?.refused).toEqual({ code: 'not-the-opener', params: {} });
    });

    it('without an answer is a finding and a task for the account manager, and the role holds', async () => {
      await product.business.assigns(customerOfIntake(ago(366)));
      await aRound();
      const [{ case: line }] = await asked();
      const kinds = async () => (await findings()).map(({ kind }) => kind);
      expect(await kinds()).not.toContain('notConfirmed');
      await timeRunsOut(line.id);
      expect(await findings()).toContainEqual(
        expect.objectContaining({
          kind: 'notConfirmed',
          entity: theService('intake'),
        }),
      );
      const { items } = await product
        .as('erik')
        .client(routes.customers, { query: { unit: theUnit('claims') } });
      expect(items[0].findings).toContain('notConfirmed');
      const work = await product.as('erik').work();
      expect(work.asked).toMatchObject([
        { task: { what: { code: 'task-follow-up-confirmation' } } },
      ]);
      expect(
        await product.business.relationsOf(theService('intake')),
      ).toContain('hasCustomer user:default/asa');
    });
  },
);
