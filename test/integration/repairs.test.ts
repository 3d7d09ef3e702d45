import {
  CaseAnswer,
  Repair,
  RepairKind,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RealParts } from './realParts';

const tables = [
  'events',
  'cases',
  'tasks',
  'task_people',
  'case_people',
  'commands',
];

const talk = {
  topic: 'How we use it',
  with: ['user:default/erik'],
  nextStep: 'Look at the queue together',
  subject: 'component:default/intake',
};

/** Resume and reconcile where they count: a server that is lost, set back or comes back, and a real worker. */
describe('a repair on real parts', () => {
  let parts: RealParts;
  const cases: CaseAnswer[] = [];

  const operator = () => parts.as('erik').client;

  const everythingIsWritten = () =>
    parts.until(async () => {
      const waiting = await parts
        .db('commands')
        .where({ state: 'waiting' })
        .first();
      return !waiting;
    });

  const haveTold = (runs: CaseAnswer[]) =>
    parts.until(async () => {
      const told = await Promise.all(
        runs.map(({ line }) => parts.hasTold(line.id)),
      );
      return told.every(Boolean);
    });

  beforeAll(async () => {
    parts = await RealParts.start();
    const karin = parts.as('karin');
    await parts.until(async () => {
      const { items } = await karin.client(routes.entities, {
        query: { of: 'subject' },
      });
      return items.length > 0;
    });
    for (let count = 0; count < 50; count += 1) {
      cases.push(await karin.opens('dialogue', talk));
    }
    await everythingIsWritten();
  }, 180_000);
  afterAll(() => parts.end(), 60_000);

  const repairs = async (
    does: RepairKind,
    { dryRun = false }: { dryRun?: boolean } = {},
  ): Promise<{ repair: Repair; found: Record<string, number> }> => {
    const { id } = await operator()(routes.startRepair, {
      body: { does, dryRun },
    });
    await parts.until(async () => {
      await parts.repairs();
      const { state } = await operator()(routes.repair, { parameters: { id } });
      return state === 'done';
    });
    const repair = await operator()(routes.repair, { parameters: { id } });
    const { items } = await operator()(routes.repairFindings, {
      parameters: { id },
      query: { limit: 200 },
    });
    const found: Record<string, number> = {};
    for (const { found: what, result } of items) {
      const key = `${what.code}: ${result}`;
      found[key] = (found[key] ?? 0) + 1;
    }
    return { repair, found };
  };

  const findsNothing = async (does: RepairKind) => {
    const { repair, found } = await repairs(does);
    expect(found).toEqual({});
    expect(repair.state).toBe('done');
  };

  const record = async () => {
    const rows: { case_id: string; seq: number; hash: string }[] = await parts
      .db('events')
      .select('case_id', 'seq', 'hash');
    return rows
      .map(({ case_id, seq, hash }) => `${case_id} ${seq} ${hash}`)
      .sort();
  };

  const restarts = async (state: string) => {
    await parts.endWorker();
    await parts.temporal.goDown();
    await parts.temporal.comeUp(state);
    await parts.startWorker();
  };

  const note = (of: CaseAnswer, text: string) =>
    parts.as('karin').send(of.line.id, 'note', { text });

  const epochs = async (): Promise<number[]> =>
    [...new Set<number>(await parts.db('cases').pluck('epoch'))].sort();

  it('finds nothing where all is well', async () => {
    for (const does of ['reconcile', 'resume'] as const) {
      const { repair, found } = await repairs(does);
      expect(found).toEqual({});
      expect(repair).toMatchObject({ state: 'done', looked: 50, of: 50 });
    }
  }, 120_000);

  it('starts 50 open cases again where Temporal’s state is gone: run twice it does nothing more', async () => {
    const before = await record();
    await restarts('empty');
    const dry = await repairs('resume', { dryRun: true });
    expect(dry.found).toEqual({ 'repair-run-missing: would-be-mended': 50 });
    expect(await epochs()).toEqual([1]);

    const { found } = await repairs('resume');
    expect(found).toEqual({ 'repair-run-missing: mended': 50 });
    expect(await record()).toEqual(before);
    expect(await epochs()).toEqual([2]);
    await findsNothing('resume');
    await findsNothing('reconcile');

    const [first] = cases;
    const again = await parts.as('karin').reads(first.line.id);
    expect(again.due).toEqual(first.due);
    expect(await note(first, 'On we go')).toMatchObject({
      status: 'carried-out',
      case: { line: { revision: first.line.revision + 1 } },
    });
  }, 240_000);

  it('lets the old runs that come back end themselves, and nothing is overwritten', async () => {
    await restarts('first');
    const before = await record();
    const [, second] = cases;
    expect(await note(second, 'To whoever is there')).toMatchObject({
      status: 'recorded',
    });
    await parts.until(async () => {
      const { found } = await repairs('reconcile', { dryRun: true });
      // It has ended itself: nothing runs that case any more.
      return found['repair-run-missing: proposed'] === 1;
    });
    expect(await record()).toEqual(before);

    const { found } = await repairs('resume');
    expect(found).toMatchObject({
      'repair-run-outdated: mended': 49,
      'repair-run-missing: mended': 1,
    });
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { pending } = await parts.as('karin').reads(second.line.id);
      return pending.length === 0;
    });
    const { history } = await parts.as('karin').reads(second.line.id);
    expect(JSON.stringify(history)).toContain('To whoever is there');
    await findsNothing('resume');
  }, 240_000);

  it('goes on from the database where Temporal is older than it', async () => {
    await parts.endWorker();
    await parts.temporal.goDown();
    await parts.temporal.copy('first', 'backup');
    await parts.temporal.comeUp('first');
    await parts.startWorker();
    const [, , third, fourth] = cases;
    await note(third, 'After the backup');
    await parts.as('karin').does(fourth.line.id, 'finish');
    await everythingIsWritten();
    await restarts('backup');
    const before = await record();
    expect(await note(third, 'To a run that was set back')).toMatchObject({
      status: 'recorded',
    });
    const { found } = await repairs('resume');
    expect(found).toEqual({
      'repair-fork: mended': 1,
      'repair-run-of-ended: mended': 1,
    });
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { pending } = await parts.as('karin').reads(third.line.id);
      return pending.length === 0;
    });
    const after = await record();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
    await findsNothing('resume');
    await findsNothing('reconcile');
  }, 240_000);

  it('takes from Temporal what a database that was set back lacks', async () => {
    const backup = new Map<string, object[]>();
    for (const table of tables) backup.set(table, await parts.db(table));
    const [, , , , fifth, sixth] = cases;
    await note(fifth, 'Within the hour');
    await parts.as('karin').does(sixth.line.id, 'finish');
    const unknown = await parts.as('karin').opens('dialogue', talk);
    const closed = await parts.as('karin').opens('dialogue', talk);
    await parts.as('karin').does(closed.line.id, 'finish');
    await everythingIsWritten();
    // Otherwise the worker, which tells it once more behind the backend, mends it before anybody looks.
    await haveTold([fifth, sixth, unknown, closed]);
    const whole = await record();
    for (const table of tables) {
      await parts.db(table).delete();
      await parts.db.batchInsert(table, backup.get(table) ?? [], 20);
    }
    expect(await record()).not.toEqual(whole);

    // Lists of the server come after a moment.
    await parts.until(async () => {
      const { found } = await repairs('reconcile', { dryRun: true });
      return found['repair-run-unknown: would-be-mended'] === 2;
    });
    const { found } = await repairs('reconcile');
    expect(found).toEqual({
      'repair-events-missing: mended': 2,
      'repair-run-unknown: mended': 2,
    });
    // What an open run has not yet heard to be written is on its way from it, and left to it.
    await parts.until(async () => (await record()).length === whole.length);
    expect(await record()).toEqual(whole);
    await findsNothing('reconcile');
    await findsNothing('resume');
    expect(await note(unknown, 'It is there again')).toMatchObject({
      status: 'carried-out',
    });
  }, 240_000);

  it('replaces a run that workers fail at, which takes no command and can’t even be asked', async () => {
    const failing = await parts.as('karin').opens('dialogue', talk);
    const { line } = failing;
    await haveTold([failing]);
    await parts.breakRun(line.id);
    expect(await note(failing, 'To a run that fails')).toMatchObject({
      status: 'recorded',
    });
    await parts.until(async () => {
      const { found } = await repairs('reconcile', { dryRun: true });
      return found['repair-run-broken: proposed'] === 1;
    });
    const { found } = await repairs('resume');
    expect(found).toEqual({ 'repair-run-broken: mended': 1 });
    await parts.until(async () => {
      await parts.someSecondsLater();
      const { pending } = await parts.as('karin').reads(line.id);
      return pending.length === 0;
    });
    await findsNothing('resume');
    await findsNothing('reconcile');
  }, 180_000);
});
