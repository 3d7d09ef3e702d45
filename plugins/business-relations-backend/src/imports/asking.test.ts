import { thePerson } from '../testing/business';
import { databases } from '../testing/databases';
import {
  accepts,
  Administrator,
  askedOf,
  budgets,
  furnished,
  HEADING,
  NAME,
  rolesOf,
  statusesOf,
  withBudget,
} from '../testing/importing';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';

describe.each(databases.eachSupportedId())(
  'whom an import names, on %s',
  id => {
    let product: Product;
    let dag: Administrator;
    beforeEach(async () => {
      product = await furnished(id);
      dag = new Administrator(product);
    });
    afterEach(() => product.stop());

    it('identifies at once, proposes by and by, and accepts for nobody', async () => {
      const { plan } = await dag.preview(budgets);
      const started = await dag.start(budgets, plan);
      expect(started).toMatchObject({
        by: thePerson('dag'),
        name: NAME,
        counts: { new: 2 },
        steps: 2,
        waiting: 2,
      });
      expect(await rolesOf(product, 'frida')).toMatchObject([
        { status: 'identified', source: { from: 'import', name: NAME } },
      ]);
      await dag.asks();
      expect(await dag.reads(started.id)).toMatchObject({ waiting: 0 });
      expect(await statusesOf(product, 'frida')).toEqual(['proposed']);
      expect(await statusesOf(product, 'axel')).toEqual(['proposed']);
      const asked = await askedOf(product, 'frida');
      expect(
        await refusalOf(product.as('dag').send(asked.line.id, 'accept')),
      ).toMatchObject({ code: 'not-the-holder' });
      await accepts(product, 'frida');
      expect(await rolesOf(product, 'frida')).toMatchObject([
        { status: 'accepted', source: { from: 'import', name: NAME } },
      ]);
      expect(await statusesOf(product, 'axel')).toEqual(['proposed']);
    });

    it('asks anew where the budget is another; what was accepted holds until then', async () => {
      await dag.imports(budgets);
      await accepts(product, 'frida');
      await dag.imports(withBudget('2 000 000'));
      expect(await statusesOf(product, 'frida')).toEqual([
        'accepted',
        'proposed',
      ]);
      await accepts(product, 'frida');
      const held = (await rolesOf(product, 'frida')).filter(
        ({ status }) => status === 'accepted',
      );
      expect(held).toMatchObject([
        { mandate: { money: { amount: 2_000_000 } } },
      ]);
      expect(await statusesOf(product, 'frida')).toEqual(['accepted', 'ended']);
    });

    it('takes back what was asked and is asked otherwise now', async () => {
      await dag.imports(budgets);
      const { line } = await askedOf(product, 'frida');
      await dag.imports(withBudget('2 000 000'));
      expect((await product.as('frida').reads(line.id)).line.open).toBe(false);
      expect(await statusesOf(product, 'frida')).toEqual(['ended', 'proposed']);
      expect((await askedOf(product, 'frida')).line.id).not.toBe(line.id);
    });

    it('takes back what somebody else had asked, in the name of whoever imported', async () => {
      const { plan } = await dag.preview(budgets);
      await dag.start(budgets, plan);
      const [{ id: assignment, source: _, ...identified }] = await rolesOf(
        product,
        'frida',
      );
      const { line } = await product.as('erik').opens('role', {
        ask: 'accept',
        role: identified.role,
        holder: thePerson('frida'),
        unit: identified.unit,
        scope: identified.scope,
        inAddition: identified.inAddition,
        mandate: identified.mandate,
        assignment,
      });
      const done = await dag.imports(`${HEADING}\r\nmotor;;no;;;`);
      expect(done).toMatchObject({ waiting: 0, refused: 0 });
      const { state } = await product.as('erik').reads(line.id);
      expect(state).toMatchObject({
        outcome: 'withdrawn',
        by: thePerson('dag'),
        reason: `No row of “${NAME}” says so any more.`,
      });
    });

    it('lets nobody accept what was taken back a moment before', async () => {
      await dag.imports(budgets);
      const { line } = await askedOf(product, 'frida');
      const text = withBudget('2 000 000');
      const { plan } = await dag.preview(text);
      await dag.start(text, plan);
      expect(
        await refusalOf(product.as('frida').send(line.id, 'accept')),
      ).toMatchObject({ code: 'role-no-longer-asked' });
    });

    it('ends a role that no row says any more, and tells its holder', async () => {
      await dag.imports(budgets);
      await accepts(product, 'frida');
      await dag.imports(budgets.replace('finance;frida', 'finance;anna'));
      await product.runs('send-notices');
      expect(await statusesOf(product, 'frida')).toEqual(['ended']);
      expect(await statusesOf(product, 'anna')).toEqual(['proposed']);
      expect(
        product.told(thePerson('frida')).map(({ title }) => title),
      ).toContain('You are no longer customer for finance');
      // Fatima, whom nobody imported by this name, keeps what she has.
      expect(await statusesOf(product, 'fatima')).toEqual(['accepted']);
    });

    it('ends what was not asked yet at once, and asks it no more', async () => {
      const { plan } = await dag.preview(budgets);
      await dag.start(budgets, plan);
      await dag.imports(`${HEADING}\r\nmotor;;no;;;`);
      expect(await statusesOf(product, 'frida')).toEqual(['ended']);
      expect(await product.db('cases')).toEqual([]);
    });

    it('says what could not be asked, and tries again when the reason may be gone', async () => {
      // Åsa has half a million; the table gives her more, and Motor in it more than she has yet.
      const text = [
        HEADING,
        `claims;asa;yes;900 000;intake;2026-01-01`,
        `motor;karin;yes;800 000;intake;2026-01-01`,
      ].join('\n');
      const started = await dag.imports(text);
      expect(started).toMatchObject({
        steps: 2,
        waiting: 1,
        refused: 1,
        refusals: [{ line: 3, because: { code: 'mandate-beyond-above' } }],
      });
      await accepts(product, 'asa');
      await product
        .db('import_errands')
        .update({ next_at: new Date(0).toISOString() });
      await dag.asks();
      expect(await dag.reads(started.id)).toMatchObject({
        waiting: 0,
        refusals: [],
      });
      expect(await statusesOf(product, 'karin')).toEqual(['proposed']);
    });

    it('lets people go first: while many commands wait, it asks nobody', async () => {
      const { plan } = await dag.preview(budgets);
      const { id: started } = await dag.start(budgets, plan);
      const waiting = Array.from({ length: 200 }, (_, nth) => ({
        id: `command-${nth}`,
        case_id: 'a-case',
        nth,
        kind: 'role',
        type: 'note',
        envelope: '{}',
        idempotency_key: `key-${nth}`,
        fingerprint: '',
        recorded_at: '2026-01-01T00:00:00.000Z',
        state: 'waiting',
        attempts: 0,
        next_at: '2999-01-01T00:00:00.000Z',
      }));
      await product.db.batchInsert('commands', waiting, 20);
      await product.runs('run-import-errands');
      expect(await dag.reads(started)).toMatchObject({ waiting: 2 });
      await product.db('commands').delete();
      await dag.asks();
      expect(await dag.reads(started)).toMatchObject({ waiting: 0 });
    });
  },
);
