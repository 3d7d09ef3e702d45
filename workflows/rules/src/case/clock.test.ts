import { rulesOf } from './rulesOf';
import { errand } from './testing/errand';
import { anna, bo, CaseStory, cilla, contextOf, on } from './testing/story';

const errands = rulesOf(errand);

const asked = (...above: string[]) =>
  CaseStory.of(errands).when(
    anna,
    'open',
    { title: 'The keys', of: bo, above },
    on(1),
  );

const dueAt = ({ case: current }: CaseStory) =>
  Object.values(current.due).map(due => due.dueAt);

describe('A deadline', () => {
  it('is computed once and recorded', () => {
    const story = asked(cilla);
    expect(story.sentences()).toEqual(['dialogue-noted', 'case-times-set']);
    expect(dueAt(story)).toEqual([on(3)]);
    expect(errands.unsettled(story.case)).toEqual({ compute: [], drop: [] });
  });

  it('is reminded of, one reminder after the other, and then passes once', () => {
    const story = asked(cilla);
    const reminded = story.rings();
    expect(reminded.last).toEqual(['case.reminded']);
    expect(reminded.events.at(-1)).toMatchObject({
      at: on(3, 3),
      data: { people: [bo], tasks: ['do'] },
    });
    const passed = reminded.rings();
    expect(passed.last).toEqual(['case.passed']);
    expect(passed.asked()).toEqual([cilla]);
    expect(
      passed.events.find(each => each.type === 'case.passed'),
    ).toMatchObject({
      at: on(3),
      actor: { engine: true },
      audience: [cilla],
      data: { dueAt: on(3), own: { type: 'late' } },
    });
    expect(passed.events.at(-1)).not.toHaveProperty('command');
  });

  it('that was done in time does not ring', () => {
    const story = asked(cilla);
    const alarm = errands.nextAlarm(story.case);
    const done = story.when(bo, 'do', {}, on(2));
    if (!alarm) throw new Error('nothing is awaited');
    const context = contextOf(errands, 'clock', alarm.at);
    expect(errands.rang(done.case, alarm, context)).toEqual([]);
  });

  it('of the last level is reminded of at once and then every week', () => {
    const passed = asked().rings().rings();
    expect(passed.last).toEqual(['case.passed', 'case.reminded']);
    expect(passed.asked()).toEqual([bo]);
    const once = passed.rings();
    expect(once.events.at(-1)).toMatchObject({
      type: 'case.reminded',
      at: on(10),
      data: { people: [bo] },
    });
    expect(once.rings().events.at(-1)).toMatchObject({ at: on(17) });
  });

  it('may bring an answer by silence, which ends it', () => {
    const story = asked(cilla).when(bo, 'do', {}, on(2)).rings().rings();
    expect(story.case).toMatchObject({
      endedAt: on(3),
      state: { outcome: 'done' },
    });
  });

  it('loses to what was done in time and arrived late, and both stand in the history', () => {
    const escalated = asked(cilla).rings().rings();
    const late = escalated.when(bo, 'do', {}, on(2, 17));
    expect(late.last).toEqual(['lateTakenBack', 'done']);
    expect(late.events.map(({ type }) => type)).toContain('case.passed');
    expect(late.events.filter(({ at }) => at === on(2, 17))).not.toEqual([]);
  });
});

describe('While a case is paused', () => {
  const until = on(5);
  const paused = () =>
    asked(cilla).when(anna, 'pause', { until, reason: 'Away' }, on(2));

  it('nothing is due, nobody is reminded, and its own commands wait', () => {
    const story = paused();
    expect(dueAt(story)).toEqual([]);
    expect(errands.unsettled(story.case).compute).toEqual([]);
    expect(errands.nextAlarm(story.case)).toEqual({
      at: until,
      does: 'continue',
    });
    expect(story.tried(bo, 'do', {}, on(3))).toMatchObject({
      code: 'case-paused',
      params: { until },
    });
    expect(
      story.tried(anna, 'pause', { until: on(9), reason: 'More' }, on(3)),
    ).toMatchObject({ code: 'case-paused' });
    expect(story.tried(bo, 'note', { text: 'Hm' }, on(3))).toBe('let through');
  });

  it('business time stands still: what was left is left when it goes on', () => {
    const story = paused().rings();
    expect(story.last).toEqual(['case.continued']);
    expect(story.case.pauses).toEqual([{ from: on(2), to: on(5) }]);
    expect(errands.deadlines(story.case)[0].stood).toEqual([
      { from: on(2), to: on(5) },
    ]);
    expect(dueAt(story)).toEqual([on(6)]);
  });

  it('anybody in it may continue it earlier', () => {
    const story = paused().when(bo, 'continue', {}, on(3));
    expect(dueAt(story)).toEqual([on(4)]);
    expect(story.tried(bo, 'continue', {}, on(3))).toMatchObject({
      code: 'case-not-paused',
    });
  });

  it('goes on at its end, also when nobody has said so yet', () => {
    const story = paused();
    expect(
      story.offers(bo, until).find(({ command }) => command === 'do'),
    ).toEqual({ command: 'do' });
    const done = story.when(bo, 'do', {}, on(5, 10));
    expect(done.last).toEqual(['case.continued', 'done']);
    expect(done.events.map(({ seq }) => seq)).toEqual(
      done.events.map((_, index) => index + 1),
    );
  });

  it('a pause ends in the future, however its moment is written', () => {
    const pause = { until: '2026-03-04T09:00:00Z', reason: 'Away' };
    expect(asked().tried(anna, 'pause', pause, on(2))).toMatchObject({
      code: 'pause-ends-in-the-past',
    });
    expect(asked().when(anna, 'pause', pause, on(1)).case.pause?.until).toBe(
      '2026-03-04T09:00:00.000Z',
    );
  });

  it('what passed before it does not pass again', () => {
    const story = asked()
      .rings()
      .rings()
      .when(anna, 'pause', { until: on(9), reason: 'Away' }, on(4))
      .rings();
    expect(errands.nextAlarm(story.case)).toEqual({
      at: on(10),
      does: 'remind',
      deadline: `do:${on(1)}`,
    });
  });
});
