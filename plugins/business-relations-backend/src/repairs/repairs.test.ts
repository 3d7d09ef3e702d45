import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Repair,
  RepairKind,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';

type Found = { case: string; found: string; result: string };

const tables = [
  'events',
  'cases',
  'tasks',
  'task_people',
  'case_people',
  'commands',
];

describe.each(databases.eachSupportedId())(
  'a repair, on %s',
  (id: TestDatabaseId) => {
    let product: Product;
    beforeEach(async () => {
      product = await Product.start(id);
    });
    afterEach(() => product.stop());

    const operator = () => product.as('dag');

    const starts = (does: RepairKind, dryRun = false, cases?: string[]) =>
      operator().client(routes.startRepair, { body: { does, dryRun, cases } });

    const reads = (repair: string) =>
      operator().client(routes.repair, { parameters: { id: repair } });

    const foundBy = async (repair: string): Promise<Found[]> => {
      const { items } = await operator().client(routes.repairFindings, {
        parameters: { id: repair },
        query: { limit: 200 },
      });
      return items.map(({ case: of, found, result }) => ({
        case: of,
        found: found.code,
        result,
      }));
    };

    const repairs = async (
      does: RepairKind,
      dryRun = false,
    ): Promise<{ repair: Repair; found: Found[] }> => {
      const { id: repair } = await starts(does, dryRun);
      await product.runs('work-at-repair');
      return { repair: await reads(repair), found: await foundBy(repair) };
    };

    const findsNothing = async (does: RepairKind) => {
      const { repair, found } = await repairs(does);
      expect(found).toEqual([]);
      expect(repair).toMatchObject({ state: 'done' });
    };

    /** A backup of the database, as far as cases go. */
    const backUp = async () => {
      const rows = new Map<string, object[]>();
      for (const table of tables) rows.set(table, await product.db(table));
      return async () => {
        for (const table of tables) {
          await product.db(table).delete();
          const kept = rows.get(table) ?? [];
          if (kept.length > 0) await product.db.batchInsert(table, kept, 20);
        }
      };
    };

    const numbersOf = async (of: string): Promise<number[]> =>
      (await product.db('events').where({ case_id: of }).orderBy('seq')).map(
        ({ seq }) => seq,
      );

    const noteIn = (of: string, text = 'One more thing') =>
      product.as('erik').send(of, 'note', { text });

    it('finds nothing where all is well', async () => {
      await aRequirementToDecide(product);
      for (const does of ['reconcile', 'resume'] as const) {
        const { repair, found } = await repairs(does);
        expect(found).toEqual([]);
        expect(repair).toMatchObject({ state: 'done', looked: 1, of: 1 });
      }
    });

    it('starts open cases again from the database, once: same number, same deadlines, same commands applied', async () => {
      const before = await aRequirementToDecide(product);
      const { id: of } = before.line;
      const last = (await numbersOf(of)).length;
      product.engine.runs.loseAll();

      const dry = await repairs('resume', true);
      expect(dry.found).toEqual([
        { case: of, found: 'repair-run-missing', result: 'would-be-mended' },
      ]);
      expect(product.engine.runs.started).toEqual([]);

      const { repair, found } = await repairs('resume');
      expect(repair).toMatchObject({ state: 'done', counts: { mended: 1 } });
      expect(found).toEqual([
        { case: of, found: 'repair-run-missing', result: 'mended' },
      ]);
      const [run] = product.engine.runs.started;
      expect(run).toMatchObject({ id: of, epoch: 2, case: { seq: last } });
      const applied = await product
        .db('commands')
        .where({ case_id: of, state: 'carried-out' })
        .pluck('id');
      expect([...run.applied].sort()).toEqual([...applied].sort());
      await findsNothing('resume');
      await findsNothing('reconcile');

      const after = await product.as('asa').reads(of);
      expect(after.due).toEqual(before.due);
      const decided = await product.as('asa').does(of, 'approve', {
        alternative: 'shared',
        contentHash: hashIn(after),
      });
      expect(decided.line.description.stage).not.toBe(
        before.line.description.stage,
      );
      expect(await numbersOf(of)).toEqual(
        (await numbersOf(of)).map((_, index) => index + 1),
      );
    });

    it('takes from the runs what a database that was set back lacks, cases that it doesn’t know too', async () => {
      const first = await aRequirementToDecide(product);
      const restore = await backUp();
      await noteIn(first.line.id);
      await noteIn(first.line.id);
      const second = await aRequirementToDecide(product);
      const all = [
        await numbersOf(first.line.id),
        await numbersOf(second.line.id),
      ];
      await restore();

      const { found } = await repairs('reconcile');
      expect(found).toEqual([
        {
          case: first.line.id,
          found: 'repair-events-missing',
          result: 'mended',
        },
        { case: second.line.id, found: 'repair-run-unknown', result: 'mended' },
      ]);
      expect([
        await numbersOf(first.line.id),
        await numbersOf(second.line.id),
      ]).toEqual(all);
      await findsNothing('reconcile');
      expect((await product.as('asa').reads(second.line.id)).tasks).toEqual(
        second.tasks,
      );
    });

    it('goes on from the database where the engine was set back, and nothing that was recorded meanwhile is lost', async () => {
      const { line } = await aRequirementToDecide(product);
      const moment = product.engine.runs.backUp();
      await noteIn(line.id, 'After the backup');
      product.engine.runs.restore(moment);
      // The run that was set back carries out what comes under numbers that are taken: it is only recorded.
      expect(
        await noteIn(line.id, 'To the run that was set back'),
      ).toMatchObject({
        status: 'recorded',
      });

      const proposed = await repairs('reconcile');
      expect(proposed.found).toEqual([
        { case: line.id, found: 'repair-fork', result: 'proposed' },
      ]);
      const { found } = await repairs('resume');
      expect(found).toEqual([
        { case: line.id, found: 'repair-fork', result: 'mended' },
      ]);
      await product.later(60_000);
      await product.runs('deliver-commands');
      const { history } = await product.as('erik').reads(line.id);
      const said = JSON.stringify(history);
      expect(said).toContain('After the backup');
      expect(said).toContain('To the run that was set back');
      await findsNothing('reconcile');
      await findsNothing('resume');
    });

    it('lets no earlier run that comes back write anything', async () => {
      const { line } = await aRequirementToDecide(product);
      const old = product.engine.runs.backUp();
      product.engine.runs.loseAll();
      await repairs('resume');
      const now = product.engine.runs.backUp();
      product.engine.runs.restore(old);
      const record = await numbersOf(line.id);
      expect(await noteIn(line.id, 'To the old one')).toMatchObject({
        status: 'recorded',
      });
      expect(await numbersOf(line.id)).toEqual(record);
      // And where it is the only one that is there, another takes over from it.
      const { found } = await repairs('resume');
      expect(found).toEqual([
        { case: line.id, found: 'repair-run-outdated', result: 'mended' },
      ]);
      expect(now.size).toBe(1);
    });

    it.each([
      ['deleted', 'repair-row-missing', () => product.db('cases').delete()],
      [
        'without what is asked',
        'repair-row-differs',
        () => product.db('tasks').delete(),
      ],
      [
        'changed by hand',
        'repair-row-differs',
        () => product.db('cases').update({ stage: 'elsewhere' }),
      ],
      [
        'without who takes part',
        'repair-row-differs',
        () => product.db('case_people').delete(),
      ],
    ])(
      'makes anew what pages read of a case that was %s',
      async (_, code, harm) => {
        const { line } = await aRequirementToDecide(product);
        const before = await product.as('asa').reads(line.id);
        await harm();
        const { found } = await repairs('reconcile');
        expect(found).toEqual([
          { case: before.line.id, found: code, result: 'mended' },
        ]);
        expect(await product.as('asa').reads(before.line.id)).toEqual(before);
        await findsNothing('reconcile');
      },
    );

    it('makes anew a case that was set back in lists, from the record', async () => {
      const before = await aRequirementToDecide(product);
      const of = before.line.id;
      const row = await product.db('cases').where({ id: of }).first();
      await noteIn(of);
      await product.db('cases').where({ id: of }).update(row);
      const { found } = await repairs('reconcile');
      expect(found).toEqual([
        { case: of, found: 'repair-row-behind', result: 'mended' },
      ]);
      await findsNothing('reconcile');
      expect(
        (await product.as('erik').reads(of)).line.revision,
      ).toBeGreaterThan(before.line.revision);
    });

    it('fills a hole in the record from the run', async () => {
      const { line } = await aRequirementToDecide(product);
      const row = await product
        .db('events')
        .where({ case_id: line.id, seq: 3 })
        .first();
      await product.db('events').where({ case_id: line.id, seq: 3 }).delete();
      const { found } = await repairs('reconcile');
      expect(found).toEqual([
        { case: line.id, found: 'repair-events-missing', result: 'mended' },
      ]);
      expect(
        await product.db('events').where({ case_id: line.id, seq: 3 }).first(),
      ).toEqual(row);
      await findsNothing('reconcile');
    });

    it('names what nobody has any more, by its numbers, once; the case goes on', async () => {
      const { line } = await aRequirementToDecide(product);
      await product
        .db('events')
        .where({ case_id: line.id })
        .whereIn('seq', [2, 3])
        .delete();
      product.engine.runs.loseAll();
      const { found } = await repairs('resume');
      expect(found).toEqual([
        { case: line.id, found: 'repair-events-lost', result: 'mended' },
        { case: line.id, found: 'repair-run-missing', result: 'mended' },
      ]);
      await findsNothing('resume');
      await findsNothing('reconcile');
      expect(await noteIn(line.id)).toMatchObject({ status: 'carried-out' });
    });

    it('waits while the engine is away, says so, and goes on by itself', async () => {
      await aRequirementToDecide(product);
      product.engine.runs.mood = 'away';
      const { id: repair } = await starts('reconcile');
      await product.runs('work-at-repair');
      expect(await reads(repair)).toMatchObject({
        state: 'waiting',
        why: { code: 'repair-waits-for-engine' },
      });
      product.engine.runs.mood = 'here';
      await product.db('repairs').update({ leased_until: null });
      await product.runs('work-at-repair');
      expect(await reads(repair)).toMatchObject({ state: 'done' });
    });

    it('touches nothing of a case whose run can’t be asked', async () => {
      const { line } = await aRequirementToDecide(product);
      product.engine.runs.mood = 'silent';
      const { found } = await repairs('resume');
      expect(found).toEqual([
        { case: line.id, found: 'repair-run-silent', result: 'not-mended' },
      ]);
      expect(product.engine.runs.started).toEqual([]);
    });

    it('goes on at another backend where the one that was at it went down', async () => {
      const { line } = await aRequirementToDecide(product);
      product.engine.runs.loseAll();
      const { id: repair } = await starts('resume');
      // It had written down what it found, and was at it.
      await product.db('repairs').update({
        state: 'running',
        leased_by: 'the one that went down',
        leased_until: '2099-01-01T00:00:00.000Z',
      });
      await product.runs('work-at-repair');
      expect(await reads(repair)).toMatchObject({
        state: 'running',
        looked: 0,
      });
      await product
        .db('repairs')
        .update({ leased_until: '2020-01-01T00:00:00.000Z' });
      await product.runs('work-at-repair');
      expect(await reads(repair)).toMatchObject({ state: 'done' });
      expect(await foundBy(repair)).toEqual([
        { case: line.id, found: 'repair-run-missing', result: 'mended' },
      ]);
    });

    it('is one at a time, and can be stopped', async () => {
      const { id: repair } = await starts('resume');
      expect(await refusalOf(starts('reconcile'))).toMatchObject({
        status: 409,
        code: 'another-repair-runs',
      });
      const stop = () =>
        operator().client(routes.stopRepair, {
          parameters: { id: repair },
          body: {},
        });
      expect(await stop()).toMatchObject({ state: 'stopped' });
      expect(await refusalOf(stop())).toMatchObject({
        code: 'repair-has-ended',
      });
      await product.runs('work-at-repair');
      expect(await reads(repair)).toMatchObject({
        state: 'stopped',
        looked: 0,
      });
      expect(await refusalOf(reads('another'))).toMatchObject({
        status: 404,
        code: 'unknown-repair',
      });
      const { items, names } = await operator().client(routes.repairs, {
        query: {},
      });
      expect(items).toMatchObject([{ id: repair, startedBy: operator().ref }]);
      expect(names).toHaveProperty([operator().ref]);
    });
  },
);
