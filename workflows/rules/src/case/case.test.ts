import { dialogue } from '../processes/dialogue';
import { NewerRelease } from './newerRelease';
import { rulesOf } from './rulesOf';
import { errand } from './testing/errand';
import { anna, bo, CaseStory, cilla, david, on } from './testing/story';

const errands = rulesOf(errand);
const dialogues = rulesOf(dialogue);

/** Anna asks Bo for something; above Bo is Cilla. */
const asked = (more: Parameters<CaseStory['asks']>[4] = {}) =>
  CaseStory.of(errands).when(
    anna,
    'open',
    { title: 'The keys', of: bo, above: [cilla] },
    on(1),
    more,
  );

const done = () => asked().when(bo, 'do', {}, on(2));

describe('A case', () => {
  it('has its whole state from its first event, which says what it was opened with', () => {
    const { events } = asked();
    expect(events[0]).toMatchObject({
      seq: 1,
      type: 'case.opened',
      at: on(1),
      actor: { person: anna },
      data: { openedBy: anna, own: { type: 'opened', title: 'The keys' } },
    });
    expect(errands.evolve(undefined, events[0])).toMatchObject({
      kind: 'errand',
      schema: 2,
      openedBy: anna,
      policy: { calendar: 'se' },
      state: { stage: 'asked', of: bo },
    });
  });

  it('that was stored by the rules of an earlier schema is read as one of these', () => {
    const stored = { ...asked().case, schema: 1 };
    expect(errands.upgrade(stored)).toEqual({ ...stored, schema: 2 });
  });

  it.each([{ schema: 3 }, { shape: 2 }])(
    'that was stored by rules to come is not guessed at: %j',
    newer => {
      expect(() => errands.upgrade({ ...asked().case, ...newer })).toThrow(
        NewerRelease,
      );
    },
  );

  it('keeps the times that it was opened with', () => {
    const story = asked();
    const policy = { version: 'later', calendar: 'fi', terms: {} };
    const later = story.when(bo, 'do', {}, on(2), { context: { policy } });
    expect(later.case.policy.version).toBe('test');
    expect(errands.deadlines(later.case)[0].calendar).toBe('se');
  });

  it('is opened in the name of somebody, who takes part and may withdraw it', () => {
    const story = asked({ context: { onBehalfOf: david } });
    expect(errands.participants(story.case)).toContain(david);
    expect(story.events[0].onBehalfOf).toBe(david);
    expect(
      story.when(david, 'withdraw', { reason: 'Found them' }).case.withdrawn,
    ).toMatchObject({ by: david, reason: 'Found them' });
  });

  it('in the name of a unit is withdrawn by whoever is its customer', () => {
    const unit = 'group:default/claims';
    const story = asked({ context: { onBehalfOf: unit } });
    expect(errands.concerns(story.case, undefined).units).toContain(unit);
    const context = {
      relations: {
        day: '2026-03-03',
        units: [],
        askerUnits: [],
        assignments: [
          {
            id: 'customer-david',
            role: 'customer' as const,
            holder: david,
            unit,
            scope: { everything: true as const },
            inAddition: false,
            status: 'accepted' as const,
            source: { from: 'import' as const, name: 'test' },
            revision: 1,
          },
        ],
        present: [david],
        rates: [],
        approvedThisYear: {},
      },
    };
    const withdraw = ['withdraw', { reason: 'No need' }, on(2)] as const;
    expect(story.tried(david, ...withdraw)).toMatchObject({
      code: 'not-the-opener',
      params: { onBehalfOf: unit },
    });
    expect(story.tried(david, ...withdraw, { context })).toBe('let through');
  });

  it('does not know what its kind does not', () => {
    expect(asked().tried(anna, 'approve')).toMatchObject({
      code: 'no-such-command',
    });
    expect(CaseStory.of(errands).tried(anna, 'do')).toMatchObject({
      code: 'no-such-command',
    });
    expect(asked().tried(anna, 'open', {})).toMatchObject({
      code: 'no-such-command',
    });
  });

  it('is no other system’s to open, to change or to follow, beyond what its kind lets systems do', () => {
    const tracker = { context: { actor: { system: 'tracker' } } };
    const refused = { code: 'not-by-systems', params: { system: 'tracker' } };
    const opening = { title: 'The keys', of: bo, above: [] };
    expect(
      CaseStory.of(errands).tried('', 'open', opening, on(1), tracker),
    ).toMatchObject(refused);
    for (const type of [
      'do',
      'note',
      'watch',
      'withdraw',
      'succeed',
      'overtake',
    ]) {
      expect(asked().tried('', type, {}, on(2), tracker)).toMatchObject(
        refused,
      );
    }
  });

  it('ends when its kind says so, and nothing more is done with it', () => {
    const ended = done().when(anna, 'confirm', {}, on(3));
    expect(ended.case).toMatchObject({ endedAt: on(3), due: {} });
    expect(errands.tasks(ended.case)).toEqual([]);
    expect(errands.nextAlarm(ended.case)).toBeUndefined();
    expect(errands.unsettled(ended.case)).toEqual({ compute: [], drop: [] });
    const said = ended.offers(anna).map(({ refused }) => refused?.code);
    expect(new Set(said)).toEqual(new Set(['case-ended']));
  });

  it('that was withdrawn has ended, also where its kind has nothing to say about it', () => {
    const story = CaseStory.of(dialogues)
      .when(anna, 'open', {
        topic: 'The morning queue',
        subject: 'component:default/desk',
        with: [bo],
        nextStep: 'Show the searches',
      })
      .when(anna, 'withdraw', { reason: 'By mistake' }, on(2));
    expect(story.case).toMatchObject({ endedAt: on(2) });
    expect(dialogues.describe(story.case).outcome).toBe('withdrawn');
    expect(story.tried(anna, 'finish')).toMatchObject({ code: 'case-ended' });
  });

  it('that is overtaken ends in the name of whoever ended what it is about, which no person can say', () => {
    const overtaking = { by: bo, reason: 'Nobody has the role any more' };
    expect(asked().tried(bo, 'overtake', overtaking)).toMatchObject({
      code: 'no-such-command',
    });
    const story = asked().when('clock', 'overtake', overtaking, on(2));
    expect(story.case).toMatchObject({
      endedAt: on(2),
      state: { outcome: 'withdrawn' },
    });
    const { actor, data } = story.events[story.events.length - 1];
    expect(actor).toEqual({ engine: true });
    expect(data).toMatchObject(overtaking);
    expect(story.tried('clock', 'overtake', overtaking, on(3))).toMatchObject({
      code: 'case-ended',
    });
  });

  it('is withdrawn by its opener alone, unless its kind says that it is too late', () => {
    expect(asked().tried(bo, 'withdraw', { reason: 'No' })).toMatchObject({
      code: 'not-the-opener',
    });
    expect(done().tried(anna, 'withdraw', { reason: 'No' })).toMatchObject({
      code: 'not-in-the-dialogue',
    });
    const story = asked().when(anna, 'withdraw', { reason: 'Found' });
    expect(story.case.state).toMatchObject({ outcome: 'withdrawn' });
    expect(story.last).toEqual(['case.withdrawn']);
  });
});

describe('Those who take part', () => {
  it('note and link, and nobody else does', () => {
    const story = asked()
      .when(bo, 'note', { text: 'Which keys?' })
      .when(anna, 'link', { url: 'https://example.org', title: 'These' });
    expect(story.sentences().slice(-2)).toEqual(['case-noted', 'case-linked']);
    expect(story.tried(david, 'note', { text: 'Hello' })).toMatchObject({
      code: 'not-in-the-case',
    });
  });

  it('are followed by anybody who may read it', () => {
    const story = asked().when(david, 'watch');
    expect(story.case.watchers).toEqual([david]);
    expect(story.tried(david, 'watch')).toMatchObject({
      code: 'already-watching',
    });
    expect(story.when(david, 'unwatch').case.watchers).toEqual([]);
    expect(story.tried(bo, 'unwatch')).toMatchObject({ code: 'not-watching' });
  });

  it('hand a task on to somebody who may do it, and to nobody else', () => {
    const late = asked().rings().rings();
    expect(late.asked()).toEqual([cilla]);
    const handed = late.when(
      cilla,
      'reassign',
      { task: 'do', to: bo, reason: 'Bo knows' },
      on(4),
    );
    expect(handed.asked()).toEqual([bo]);
    expect(
      late.tried(cilla, 'reassign', { task: 'do', to: david, reason: 'Away' }),
    ).toMatchObject({ code: 'not-theirs-to-do' });
    expect(
      late.tried(cilla, 'reassign', { task: 'no', to: bo, reason: 'Away' }),
    ).toMatchObject({ code: 'no-such-task' });
  });

  it('find a task that was handed on with its own people again, once it is another', () => {
    const handed = asked()
      .rings()
      .rings()
      .when(
        cilla,
        'reassign',
        { task: 'do', to: bo, reason: 'Bo knows' },
        on(4),
      );
    const next = handed.when(bo, 'do', {}, on(5));
    expect(next.case.reassigned).toEqual({});
    expect(next.asked()).toEqual([anna]);
  });

  it('remind whoever a task waits for, once a day', () => {
    const story = asked().when(anna, 'remind', { task: 'do' }, on(1));
    expect(story.events.at(-1)).toMatchObject({
      type: 'case.reminded',
      data: { people: [bo], by: anna },
    });
    expect(
      story.tried(cilla, 'remind', { task: 'do' }, on(1, 17)),
    ).toMatchObject({ code: 'already-reminded' });
    expect(story.tried(cilla, 'remind', { task: 'do' }, on(2))).toBe(
      'let through',
    );
  });

  it('escalate, which does now what would follow at the deadline', () => {
    const reason = 'The door is open';
    const story = asked().when(anna, 'escalate', { task: 'do', reason }, on(1));
    expect(story.last).toEqual(['case.escalated', 'late']);
    expect(story.asked()).toEqual([cilla]);
    expect(story.events.find(({ type }) => type === 'late')).toMatchObject({
      audience: [cilla],
    });
    expect(story.tried(anna, 'escalate', { task: 'do', reason })).toMatchObject(
      {
        code: 'cannot-escalate',
      },
    );
  });

  it('do not escalate to what only silence may bring', () => {
    expect(
      done().tried(bo, 'escalate', { task: 'confirm', reason: 'Now' }),
    ).toMatchObject({ code: 'waits-for-silence' });
  });
});

describe('A field of the state that some alone may see', () => {
  const late = () =>
    asked().when(anna, 'escalate', { task: 'do', reason: 'The door is open' });

  it('is shown to them', () => {
    expect(errands.shownTo(late().case, cilla)).toEqual(late().case.state);
  });

  it.each([anna, bo, david])('is not shown to %s', reader => {
    const { late: missed, ...others } = {
      late: undefined,
      ...Object(late().case.state),
    };
    expect(missed).toMatchObject({ missed: bo });
    expect(errands.shownTo(late().case, reader)).toEqual(others);
  });

  it('leaves the rest to everybody, and all of a state without one', () => {
    expect(errands.shownTo(asked().case, david)).toEqual(asked().case.state);
  });
});

describe('A writer who has read an earlier state', () => {
  it('is told that somebody changed it', () => {
    const story = asked();
    const read = story.case.seq;
    const changed = story.when(bo, 'do', {}, on(2));
    expect(
      changed.tried(anna, 'confirm', {}, on(2), { expectedRevision: read }),
    ).toMatchObject({ code: 'changed-meanwhile', params: { expected: read } });
    expect(
      changed.tried(anna, 'confirm', {}, on(2), {
        expectedRevision: changed.case.seq,
      }),
    ).toBe('let through');
  });

  it('is not held up by notes, by who follows, by reminders and by what the clock did', () => {
    const story = asked();
    const read = story.case.seq;
    const beside = story
      .when(cilla, 'note', { text: 'I wonder' })
      .when(david, 'watch')
      .when(anna, 'remind', { task: 'do' })
      .rings()
      .rings();
    expect(beside.asked()).toEqual([cilla]);
    expect(beside.tried(bo, 'do', {}, on(4), { expectedRevision: read })).toBe(
      'let through',
    );
  });

  it('is told what was decided rather than that something was', () => {
    const story = done();
    const over = story.when(anna, 'confirm', {}, on(3));
    expect(
      over.tried(anna, 'confirm', {}, on(3), { expectedRevision: 1 }),
    ).toMatchObject({ code: 'case-ended' });
  });
});
