import { role, theService, theUnit } from '../testing/business';
import { databases } from '../testing/databases';
import { refusalOf } from '../testing/Member';
import { Product } from '../testing/Product';
import { aRequirementToDecide, hashIn } from '../testing/requirement';

const talk = { topic: 'Fewer clicks', subject: theService('intake') };
const planned = { ...talk, when: '2999-01-01T09:00:00.000Z' };

describe.each(databases.eachSupportedId())('what people write, on %s', id => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start(id);
  });
  afterEach(() => {
    product.engine.mood = 'here';
  });
  afterAll(() => product.stop());

  const ofCase = (caseId: string) =>
    product.engine.orders.filter(order => order.caseId === caseId);

  it('is carried out at once, and whoever wrote sees what came of it', async () => {
    const answer = await product.as('karin').opens('dialogue', talk);
    expect(answer.line).toMatchObject({
      kind: 'dialogue',
      open: false,
      openedBy: 'user:default/karin',
      description: { title: 'Fewer clicks', outcome: 'held' },
    });
    expect(answer.history.map(({ sentence }) => sentence.code)).toEqual([
      'dialogue-opened',
      'dialogue-held',
    ]);
  });

  it('counts once, and is answered alike, when it comes again with its key', async () => {
    const karin = product.as('karin');
    const key = 'again-and-again';
    const [first, second] = await Promise.all([
      karin.opens('dialogue', talk, { key }),
      karin.opens('dialogue', talk, { key }),
    ]);
    const third = await karin.opens('dialogue', talk, { key });
    expect(second.line.id).toBe(first.line.id);
    expect(third).toEqual(first);
  });

  it('is refused when its key came with something else before', async () => {
    const karin = product.as('karin');
    const key = 'one-key-for-two';
    await karin.opens('dialogue', talk, { key });
    const other = { ...talk, topic: 'More clicks' };
    expect(
      await refusalOf(karin.open('dialogue', other, { key })),
    ).toMatchObject({ status: 422, code: 'key-used-before' });
    // Somebody else may have thought of the same key.
    await product.as('fatima').opens('dialogue', other, { key });
  });

  it('is recorded while the engine is away, and carried out in order when it is back', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'away';
    const noted = await karin.send(line.id, 'note', { text: 'first' });
    const again = await karin.send(line.id, 'note', { text: 'second' });
    expect(noted).toMatchObject({
      status: 'recorded',
      caseId: line.id,
      message: { code: 'engine-away' },
    });
    const waiting = await karin.reads(line.id);
    expect(waiting.pending.map(({ id: each }) => each)).toEqual([
      noted.command,
      again.command,
    ]);
    expect(await karin.outcomeOf(again.command)).toMatchObject({
      status: 'waiting',
    });

    product.engine.mood = 'here';
    await product.later(15_000);
    await product.runs('deliver-commands');
    expect(await karin.outcomeOf(again.command)).toMatchObject({
      status: 'carried-out',
    });
    const { history, pending } = await karin.reads(line.id);
    expect(pending).toEqual([]);
    expect(history.slice(-2).map(({ sentence }) => sentence.params)).toEqual([
      { by: karin.ref, text: 'first' },
      { by: karin.ref, text: 'second' },
    ]);
  });

  it('is told to be recorded where the database goes once it is in the log', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'without-database';
    const told = await karin.send(line.id, 'note', { text: 'in the log' });
    expect(told).toMatchObject({
      status: 'recorded',
      caseId: line.id,
      message: { code: 'recorded-database-away' },
    });
    product.engine.mood = 'here';
    // Who holds it to be undone sends it again in vain: it is the same one.
    await product.later(60_000);
    await product.runs('deliver-commands');
    expect(await karin.outcomeOf(told.command)).toMatchObject({
      status: 'carried-out',
    });
    const { history } = await karin.reads(line.id);
    expect(
      history.filter(({ event }) => event.command === told.command),
    ).toHaveLength(1);
  });

  it('waits its turn: what was recorded before goes first', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'away';
    const before = await karin.send(line.id, 'note', { text: 'before' });
    product.engine.mood = 'here';
    const { history } = await karin.does(line.id, 'note', { text: 'after' });
    expect(history.slice(-2).map(({ event }) => event.command)).toEqual([
      before.command,
      ofCase(line.id).at(-1)?.command,
    ]);
  });

  it('waits for its events when the answer was lost: they come by the worker, and the outcome with them', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'silent';
    const noted = await karin.send(line.id, 'note', { text: 'heard?' });
    expect(noted.status).toBe('recorded');
    product.engine.mood = 'here';
    await product.later(15_000);
    await product.runs('deliver-commands');
    expect(await karin.outcomeOf(noted.command)).toMatchObject({
      status: 'waiting',
    });

    const outcome = product.engine.outcomes.at(-1);
    expect(
      await product.projects({ ...outcome, carriedOut: [noted.command] }),
    ).toMatchObject({ result: 'written' });
    expect(await karin.outcomeOf(noted.command)).toMatchObject({
      status: 'carried-out',
    });
    const { history } = await karin.reads(line.id);
    expect(
      history.filter(({ event }) => event.command === noted.command),
    ).toHaveLength(1);
  });

  it('is refused at once by the rules, with their reason and nothing recorded', async () => {
    const { line } = await product.as('karin').opens('dialogue', planned);
    const before = ofCase(line.id).length;
    expect(
      await refusalOf(product.as('fatima').send(line.id, 'finish')),
    ).toMatchObject({
      status: 403,
      code: 'not-in-the-dialogue',
      refused: { params: { people: ['user:default/karin'] } },
    });
    expect(ofCase(line.id)).toHaveLength(before);
    expect((await product.as('fatima').work()).commands).toEqual([]);
  });

  it('is told to whoever wrote when the case refuses it afterwards', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'away';
    await karin.send(line.id, 'withdraw', { reason: 'Not needed' });
    const late = await karin.send(line.id, 'note', { text: 'too late' });
    product.engine.mood = 'here';
    await product.later(15_000);
    await product.runs('deliver-commands');
    expect(await karin.outcomeOf(late.command)).toMatchObject({
      status: 'refused',
      refused: { code: 'case-ended' },
    });
    expect((await karin.work()).commands).toMatchObject([
      { id: late.command, refused: { code: 'case-ended' } },
    ]);
    await product.runs('send-notices');
    expect(product.told(karin.ref).at(-1)).toMatchObject({
      link: '/business-relations',
      title: expect.stringMatching(/^Not carried out/),
      description: expect.stringMatching(/^This has ended/),
    });
  });

  it('is refused where nothing runs any more because the case has ended', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'away';
    await karin.send(line.id, 'withdraw', { reason: 'Not needed' });
    const late = await karin.send(line.id, 'note', { text: 'too late' });
    product.engine.mood = 'here';
    await product.later(15_000);
    product.engine.afterwards = 'no-run';
    await product.runs('deliver-commands');
    expect(await karin.outcomeOf(late.command)).toMatchObject({
      status: 'refused',
      refused: { code: 'case-ended', params: { outcome: 'withdrawn' } },
    });
  });

  it('is kept where nothing runs although the case is open', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    product.engine.mood = 'no-run';
    const { status, command } = await karin.send(line.id, 'note', {
      text: 'anybody there?',
    });
    expect(status).toBe('recorded');
    expect(await karin.outcomeOf(command)).toMatchObject({ status: 'waiting' });
  });

  it('stands where the role in which it was decided ended before it came to the case, and that is noted', async () => {
    const lifted = await aRequirementToDecide(product);
    const { id: caseId } = lifted.line;
    const [asa, erik] = [product.as('asa'), product.as('erik')];
    const approve = { alternative: 'shared', contentHash: hashIn(lifted) };
    const customer = role('customer', 'asa', 'claims', [theService('intake')]);

    product.engine.mood = 'away';
    const told = await asa.send(caseId, 'approve', approve);
    expect(told.status).toBe('recorded');
    product.engine.mood = 'here';
    await erik.opens('role', {
      ask: 'end',
      assignment: customer.id,
      reason: 'Somebody else takes over',
    });
    await product.later(15_000);
    await product.runs('deliver-commands');

    expect(await asa.outcomeOf(told.command)).toMatchObject({
      status: 'carried-out',
    });
    const { history, line } = await erik.reads(caseId);
    expect(line.description.stage).toBe('delivery');
    const ofIt = history.filter(({ event }) => event.command === told.command);
    expect(ofIt.map(({ sentence }) => sentence)).toMatchObject([
      {
        code: 'case-role-ended',
        params: {
          person: asa.ref,
          role: 'customer',
          where: [theUnit('claims')],
        },
      },
      { code: expect.stringMatching(/^requirement-/) },
    ]);

    // For the others of this file she is the customer again.
    await product
      .db('assignments')
      .update({ status: 'accepted', ended_at: null })
      .where({ id: customer.id });
    const again = await aRequirementToDecide(product);
    const approved = await asa.does(again.line.id, 'approve', {
      alternative: 'shared',
      contentHash: hashIn(again),
    });
    expect(approved.history.map(({ sentence }) => sentence.code)).not.toContain(
      'case-role-ended',
    );
  });

  it('has one moment after the other in a case, whatever the clock does', async () => {
    const karin = product.as('karin');
    const { line } = await karin.opens('dialogue', planned);
    await product
      .db('cases')
      .where({ id: line.id })
      .update({ updated_at: '2998-01-01T00:00:00.000Z' });
    const { history } = await karin.does(line.id, 'note', { text: 'later' });
    expect(history.at(-1)?.event.at).toBe('2998-01-01T00:00:00.000Z');
  });

  it('is for nobody else to look up', async () => {
    const answer = await product.as('karin').open('dialogue', talk);
    expect(
      await refusalOf(product.as('fatima').outcomeOf(answer.command)),
    ).toMatchObject({ status: 404, code: 'unknown-command' });
  });

  it('can be in the name of somebody, who is told and may withdraw it', async () => {
    const asa = product.as('asa');
    const { line, onBehalfOf } = await product
      .as('erik')
      .opens('dialogue', planned, { onBehalfOf: asa.ref });
    expect(onBehalfOf).toBe(asa.ref);
    await product.runs('send-notices');
    expect(product.told(asa.ref)).toContainEqual(
      expect.objectContaining({
        title: 'erik opened “Fewer clicks” in your name',
        link: `/business-relations/cases/${line.id}`,
      }),
    );
    const { line: after } = await asa.does(line.id, 'withdraw', {
      reason: 'No time',
    });
    expect(after.open).toBe(false);
  });

  it('is refused about what or for whom the catalog does not have', async () => {
    const karin = product.as('karin');
    expect(
      await refusalOf(
        karin.open('dialogue', { ...talk, subject: theService('nothing') }),
      ),
    ).toMatchObject({ status: 404, code: 'unknown-entity' });
    expect(
      await refusalOf(
        karin.open('dialogue', { ...talk, with: ['user:default/nobody'] }),
      ),
    ).toMatchObject({ status: 404, code: 'unknown-entity' });
    expect(
      await refusalOf(
        karin.open('dialogue', talk, { onBehalfOf: 'user:default/nobody' }),
      ),
    ).toMatchObject({ status: 404, code: 'unknown-entity' });
  });

  it('is decided once: who decided already, and what, is told to the next', async () => {
    const lifted = await aRequirementToDecide(product);
    const approve = { alternative: 'shared', contentHash: hashIn(lifted) };
    const asa = product.as('asa');
    const decided = await asa.does(lifted.line.id, 'approve', approve);
    expect(decided.line.description.stage).not.toBe('decision');
    expect(
      decided.history.find(({ event }) => event.actingAs)?.event.actingAs,
    ).toMatchObject({ as: 'holder', assignment: { role: 'customer' } });

    const refused = await refusalOf(
      asa.send(lifted.line.id, 'approve', approve),
    );
    expect(refused).toMatchObject({
      status: 409,
      code: 'already-decided',
      refused: { params: { outcome: 'approved', by: [asa.ref] } },
    });
    expect(refused?.message).toMatch(/Share what is there/);
  });

  it('is refused to whoever had not read what somebody changed since', async () => {
    const lifted = await aRequirementToDecide(product);
    const { id: caseId, revision } = lifted.line;
    const asa = product.as('asa');
    await asa.does(caseId, 'return', { question: 'Who pays?' });
    await product
      .as('erik')
      .does(caseId, 'answer', { answer: 'Claims, from what it saves' });
    expect(
      await refusalOf(
        asa.send(
          caseId,
          'reject',
          { contentHash: hashIn(lifted), reason: 'Too late' },
          { revision },
        ),
      ),
    ).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  });

  it('can be tried beforehand: who would be asked, by when, and what follows', async () => {
    const preview = await product.as('karin').previews('requirement', {
      title: 'Claims from a phone',
      subject: theService('intake'),
      submit: true,
    });
    expect(preview).toMatchObject({
      would: 'open',
      tasks: [{ asked: [{ person: 'user:default/erik' }] }],
      names: { 'user:default/erik': 'erik' },
    });
    if (preview.would !== 'open') throw new Error('refused');
    const [due] = Object.values(preview.due);
    expect(due.dueAt > new Date().toISOString()).toBe(true);
    expect(Object.values(preview.follows)).toHaveLength(1);
  });
});
