import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Outcome } from '@business-relations/rules';
import { theService } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide } from '../testing/requirement';

const planned = {
  topic: 'Fewer clicks',
  subject: theService('intake'),
  when: '2999-01-01T09:00:00.000Z',
};

describe.each(databases.eachSupportedId())(
  'the record of a case, on %s',
  id => {
    let product: Product;
    beforeAll(async () => {
      product = await Product.start(id);
    });
    afterEach(() => {
      product.engine.mood = 'here';
    });
    afterAll(() => product.stop());

    /** A case of which only the engine knows. */
    const unwritten = async (): Promise<Outcome> => {
      product.engine.mood = 'silent';
      await product.as('karin').open('dialogue', planned);
      product.engine.mood = 'here';
      const outcome = product.engine.outcomes.at(-1);
      if (!outcome) throw new Error('nothing happened');
      return outcome;
    };

    const eventsIn = (caseId: string) =>
      product.db('events').where({ case_id: caseId }).orderBy('seq');

    it('is written once, whoever brings it, how often it comes', async () => {
      const outcome = await unwritten();
      const written = await Promise.all([
        product.projects(outcome),
        product.projects(outcome),
        product.projects(outcome),
      ]);
      expect(written.map(({ result }) => result).sort()).toEqual([
        'known',
        'known',
        'written',
      ]);
      const events = await eventsIn(outcome.case.id);
      expect(events.map(({ seq }) => seq)).toEqual(
        outcome.events.map(({ seq }) => seq),
      );
    });

    it('refuses another event under a number that is taken', async () => {
      const outcome = await unwritten();
      await product.projects(outcome);
      const [first, ...more] = outcome.events;
      const forged = { ...first, at: '2020-01-01T00:00:00.000Z' };
      expect(
        await product.projects({ ...outcome, events: [forged, ...more] }),
      ).toMatchObject({ result: 'fork' });
      expect((await eventsIn(outcome.case.id))[0].at).toBe(first.at);
    });

    it('refuses a run that another has taken over from', async () => {
      const { case: current, events } = await unwritten();
      const later = {
        case: { ...current, epoch: 2 },
        events: events.map(event => ({ ...event, epoch: 2 })),
      };
      await product.projects(later);
      expect(await product.projects({ case: current, events })).toMatchObject({
        result: 'lower-epoch',
      });
    });

    it('has no gap: what comes too early is refused with the number that is missing', async () => {
      const { case: current, events } = await unwritten();
      expect(
        await refusalOf(
          product.projects({ case: current, events: events.slice(1) }),
        ),
      ).toMatchObject({
        status: 409,
        code: 'events-missing',
        refused: { params: { expected: 1, came: 2 } },
      });
      expect(await eventsIn(current.id)).toEqual([]);
    });

    it('is refused from a worker of another version', async () => {
      const { case: current, events } = await unwritten();
      expect(
        await refusalOf(
          product.worker(routes.project, {
            body: {
              contract: 99,
              case: { ...current },
              events,
              carriedOut: [],
            },
          }),
        ),
      ).toMatchObject({ status: 409, code: 'other-contract' });
    });

    it('is put off by a backend that a newer release has gone before, with nothing half written', async () => {
      const { case: current, events } = await unwritten();
      const newer = { ...current, schema: current.schema + 1 };
      expect(
        await refusalOf(product.projects({ case: newer, events })),
      ).toMatchObject({ status: 503, code: 'newer-release' });
      expect(await eventsIn(current.id)).toEqual([]);

      expect(await product.projects({ case: current, events })).toMatchObject({
        result: 'written',
      });
    });

    it('is not held up by what it has already: that is looked at and nothing taken', async () => {
      const outcome = await unwritten();
      await product.projects(outcome);
      const statements: string[] = [];
      const hear = ({ sql }: { sql: string }) => statements.push(sql);
      product.db.on('query', hear);
      try {
        expect(await product.projects(outcome)).toMatchObject({
          result: 'known',
        });
      } finally {
        product.db.off('query', hear);
      }
      const ofRecord = statements.filter(sql => sql.includes('events'));
      expect(ofRecord).toHaveLength(1);
      expect(statements.filter(sql => sql.includes('BEGIN'))).toEqual([]);
    });

    it('takes a command as carried out that changed nothing', async () => {
      const outcome = await unwritten();
      const [command] = await product
        .db('commands')
        .where({ case_id: outcome.case.id });
      await product.projects(outcome);
      await product.db('commands').update({ state: 'waiting' });
      expect(
        await product.projects({
          case: outcome.case,
          events: [],
          carriedOut: [command.id],
        }),
      ).toMatchObject({ result: 'known' });
      expect(
        await product.db('commands').where({ id: command.id }).first(),
      ).toMatchObject({ state: 'carried-out' });
    });

    it('keeps what is asked of whom, since when, and drops what is done', async () => {
      const lifted = await aRequirementToDecide(product);
      const asked = () =>
        product.db('task_people').where({ case_id: lifted.line.id });
      expect(await asked()).toMatchObject([{ person: 'user:default/asa' }]);
      const [task] = await product
        .db('tasks')
        .where({ case_id: lifted.line.id });
      await product.as('karin').does(lifted.line.id, 'note', { text: 'hello' });
      expect(
        await product.db('tasks').where({ case_id: lifted.line.id }),
      ).toEqual([task]);
      await product
        .as('karin')
        .does(lifted.line.id, 'withdraw', { reason: 'No longer needed' });
      expect(await asked()).toEqual([]);
    });

    it('writes the rows of roles in the same go', async () => {
      const erik = product.as('erik');
      const { line } = await erik.opens('role', {
        ask: 'accept',
        role: 'orderer',
        holder: 'user:default/karin',
        unit: 'group:default/motor',
        scope: { entities: [theService('archive')] },
        mandate: { services: 'all', from: '2026-01-01' },
      });
      const rows = () =>
        product
          .db('assignments')
          .where({ holder: 'user:default/karin', source_name: line.id });
      expect(await rows()).toMatchObject([{ status: 'proposed' }]);
      await product.as('karin').does(line.id, 'accept');
      expect(await rows()).toMatchObject([{ status: 'accepted' }]);
    });

    it('is what lists are rebuilt from when these rules make others of it', async () => {
      const lifted = await aRequirementToDecide(product);
      const { id: caseId } = lifted.line;
      const read = async () => ({
        case: await product.db('cases').where({ id: caseId }).first(),
        tasks: await product.db('tasks').where({ case_id: caseId }),
        people: await product.db('task_people').where({ case_id: caseId }),
      });
      const before = await read();
      await product.db('cases').where({ id: caseId }).update({
        derived: 'by an earlier release',
        search: '',
        state: '{}',
        next_due_at: null,
      });
      await product.db('task_people').delete();
      await product.runs('rebuild-cases');
      expect(await read()).toEqual(before);
    });
  },
);
