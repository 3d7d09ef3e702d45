import { Opening } from '../command';
import {
  asa,
  claims,
  erik,
  eva,
  fatima,
  karin,
  kronor,
  relations,
} from '../testing/organisation';
import {
  aClassified,
  aHandedIn,
  aLifted,
  aPrepared,
  alternatives,
  glass,
} from '../testing/requirements';
import { on, Story } from '../testing/story';

const words = (change: Partial<Opening> = {}) => {
  const {
    subject: _s,
    unit: _u,
    submit: _h,
    ...content
  } = { ...glass, ...change };
  return { ...content, type: 'edit' as const };
};

describe('Preparing', () => {
  it('says what is missing: result, value, money', () => {
    const bare = Story.ofNothing()
      .opened(
        { title: 'Glass', criteria: [], subject: glass.subject, submit: true },
        karin,
      )
      .when(erik, { type: 'classify', class: 'change', customer: claims });
    expect(bare.tried(fatima, { type: 'lift' })).toEqual({
      code: 'requirement-incomplete',
      params: { missing: ['result', 'value', 'alternative', 'recommendation'] },
    });
    const unpriced = bare.when(fatima, {
      type: 'prepare',
      alternatives: [{ key: 'B', title: 'Share', agreements: [] }],
      recommended: 'B',
    });
    expect(unpriced.state).toMatchObject({
      missing: ['result', 'value', 'money'],
    });
    expect(unpriced.tasks()).toEqual([
      { what: 'task-prepare', asked: [fatima, erik, eva] },
    ]);
  });

  it('names one of the customer’s goals or says that it serves none, where the customer has goals', () => {
    const goals = ['Half of the claims need no handler'];
    const knowing = { relations: { ...relations(), goals } };
    const lift = { type: 'lift' } as const;
    const prepared = aPrepared();
    expect(prepared.tried(fatima, lift, knowing)).toEqual({
      code: 'requirement-names-no-goal',
      params: { goals },
    });
    expect(
      prepared
        .offers(fatima, knowing)
        .find(({ command }) => command === 'lift'),
    ).toMatchObject({ refused: { code: 'requirement-names-no-goal' } });
    for (const goal of [...goals, null]) {
      const named = prepared.when(fatima, words({ goal }));
      expect(named.tried(fatima, lift, knowing)).toBe('let through');
    }
    // A customer without goals asks nobody which.
    expect(prepared.tried(fatima, lift)).toBe('let through');
  });

  it('can begin before it is sorted, by those who sort it', () => {
    const story = aHandedIn().when(erik, alternatives);
    expect(story.state).toMatchObject({
      step: 'classify',
      missing: ['class', 'customer'],
    });
    expect(story.tried(erik, { type: 'lift' })).toMatchObject({
      code: 'requirement-incomplete',
    });
  });

  it('is done by an orderer together with the account manager, nobody else', () => {
    const story = aClassified();
    expect(story.tried(fatima, alternatives)).toBe('let through');
    expect(story.tried(erik, alternatives)).toBe('let through');
    expect(story.tried(karin, alternatives)).toMatchObject({
      code: 'not-a-preparer',
      params: { asked: [fatima, erik, eva] },
    });
  });

  it('leaves the words of the business to those who asked for it too', () => {
    expect(
      aClassified().tried(karin, words({ title: 'Glass and windscreens' })),
    ).toBe('let through');
    expect(
      aClassified().tried(asa, words({ title: 'Glass and windscreens' })),
    ).toMatchObject({ code: 'not-a-preparer' });
  });

  it('takes a recommendation only of what is there, doing nothing included', () => {
    const story = aClassified();
    expect(
      story.tried(fatima, { ...alternatives, recommended: 'D' }),
    ).toMatchObject({ code: 'unknown-recommendation' });
    expect(
      story.tried(fatima, { ...alternatives, recommended: 'nothing' }),
    ).toBe('let through');
  });

  it('takes no alternative whose costs are in two currencies', () => {
    const mixed = {
      key: 'B',
      title: 'Both',
      oneOff: kronor(1),
      yearly: { amount: 1, currency: 'EUR' },
      agreements: [],
    };
    expect(
      aClassified().tried(fatima, { type: 'prepare', alternatives: [mixed] }),
    ).toEqual({
      code: 'two-currencies',
      params: { title: 'Both' },
    });
  });
});

describe('Lifting', () => {
  it('freezes the content under a hash, with doing nothing among the alternatives, and routes each of them', () => {
    const { state } = aLifted();
    expect(state).toMatchObject({
      stage: 'decision',
      matter: {
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        onTheTable: 'B',
        proposal: {
          alternatives: [
            { key: 'nothing', oneOff: kronor(0) },
            { key: 'B' },
            { key: 'C' },
          ],
          priceOfNothing: 'Glass firms send customers elsewhere',
        },
        routes: {
          nothing: {
            decide: { by: 'one', decider: { parties: [{ person: asa }] } },
          },
          B: { decide: { by: 'one', decider: { parties: [{ person: asa }] } } },
          C: {
            decide: {
              by: 'one',
              decider: { parties: [{ person: 'user:default/mats' }] },
            },
          },
        },
      },
    });
  });

  it('gives the same content the same hash, in whatever order it was written', () => {
    const again = aClassified()
      .when(fatima, {
        ...alternatives,
        alternatives: alternatives.alternatives.map(({ key, ...rest }) => ({
          ...rest,
          key,
        })),
      })
      .when(fatima, { type: 'lift' });
    expect(again.read).toBe(aLifted().read);
  });

  it('asks whoever decides on the recommended alternative, within 10 business days', () => {
    const story = aLifted({ at: on(2) });
    expect(story.tasks()).toEqual([{ what: 'task-decide', asked: [asa] }]);
    expect(story.duties().deadlines).toMatchObject([
      { from: on(2), term: { clock: 'business', duration: 'P10D' } },
    ]);
  });

  it('is void when the content changes afterwards, and has to be done again', () => {
    const lifted = aLifted();
    const changed = lifted.when(
      fatima,
      words({ value: 'All of the glass claims' }),
    );
    expect(changed.happened).toEqual(['edited', 'voided']);
    expect(changed.state).toMatchObject({ stage: 'preparation', missing: [] });
    expect(
      changed.tried(asa, {
        type: 'approve',
        alternative: 'B',
        contentHash: lifted.read,
      }),
    ).toMatchObject({ code: 'not-lifted-yet' });

    const again = changed.when(fatima, { type: 'lift' });
    expect(again.read).not.toBe(lifted.read);
    expect(
      again.tried(asa, {
        type: 'approve',
        alternative: 'B',
        contentHash: lifted.read,
      }),
    ).toEqual({
      code: 'content-changed',
      params: { changed: ['value'] },
    });
  });

  it('is left alone by an edit that changes nothing', () => {
    expect(
      aLifted().when(
        fatima,
        words({
          criteria: [
            { key: 'c1', text: 'Reported in at most six steps' },
            { key: 'c2', text: 'A workshop within 30 km is offered' },
          ],
        }),
      ).events,
    ).toEqual([]);
  });
});

describe('A question from whoever decides', () => {
  const asked = () =>
    aLifted().when(
      asa,
      { type: 'return', question: 'Who pays for the workshops?' },
      { at: on(4) },
    );

  it('sends it back to preparation, and the clock stands still', () => {
    const story = asked();
    expect(story.state).toMatchObject({
      stage: 'preparation',
      returned: { question: 'Who pays for the workshops?' },
    });
    expect(story.duties().deadlines).toEqual([]);
    expect(story.tasks()).toEqual([
      { what: 'task-answer', asked: [fatima, erik, eva] },
    ]);
    expect(story.tried(fatima, { type: 'lift' })).toMatchObject({
      code: 'question-waits',
    });
  });

  it('answered without changed content keeps hash and route, and goes on with what was left of the time', () => {
    const before = aLifted();
    const story = asked().when(
      fatima,
      { type: 'answer', answer: 'The insurer does' },
      { at: on(8) },
    );
    expect(story.happened).toEqual(['answered']);
    expect(story.read).toBe(before.read);
    expect(story.state).toMatchObject({
      stage: 'decision',
      matter: { liftedAt: on(1) },
    });
    expect(story.duties().deadlines).toMatchObject([
      {
        from: on(1),
        term: { duration: 'P10D' },
        stood: [{ from: on(4), to: on(8) }],
      },
    ]);
  });

  it('answered with changed content is lifted anew, with a new time', () => {
    const story = asked()
      .when(fatima, { ...alternatives, recommended: 'C' })
      .when(
        fatima,
        { type: 'answer', answer: 'We do, so it costs more' },
        { at: on(8) },
      );
    expect(story.happened).toEqual(['answered', 'lifted']);
    const [deadline] = story.duties().deadlines;
    expect(deadline.from).toBe(on(8));
    expect(deadline).not.toHaveProperty('stood');
  });

  it('may be answered by whoever asked for it, and only while it waits', () => {
    expect(
      asked().tried(karin, { type: 'answer', answer: 'The insurer does' }),
    ).toBe('let through');
    expect(
      aPrepared().tried(fatima, { type: 'answer', answer: 'The insurer does' }),
    ).toMatchObject({ code: 'nothing-was-asked' });
  });
});
