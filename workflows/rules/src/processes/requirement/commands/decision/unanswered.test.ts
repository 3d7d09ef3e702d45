import {
  asa,
  asaForClaims,
  cecilia,
  everybody,
  fatima,
  mats,
  matsForCompany,
  relations,
  without,
} from '../../testing/organisation';
import { aLifted } from '../../testing/requirements';
import { on } from '../../testing/story';

describe('When nobody decides in time', () => {
  it('the customer above is asked after 10 business days, then the steering group, which is reminded', () => {
    const first = aLifted().silence(on(15));
    expect(first.happened).toEqual(['decisionLate']);
    expect(first.tasks()).toEqual([
      { what: 'task-decide', asked: [asa] },
      { what: 'task-decide', asked: [mats] },
    ]);
    expect(first.duties().deadlines).toMatchObject([
      {
        from: on(15),
        term: { duration: 'P5D' },
        then: { params: { asked: [cecilia] } },
      },
    ]);
    const second = first.silence(on(22));
    expect(second.tasks()).toHaveLength(3);
    expect(second.duties().deadlines).toMatchObject([
      { reminders: 'weekly', then: { code: 'then-reminded-weekly' } },
    ]);
    expect(second.silence(on(29)).events).toEqual([]);
  });

  it('whoever was asked first may still decide, until somebody above has: the first recorded counts', () => {
    const late = aLifted().silence(on(15));
    const command = late.approve('B');
    const decided = late.when(asa, command, { at: on(16) });
    expect(decided.happened).toEqual(['decided']);
    expect(decided.tried(mats, command, { at: on(16, 10) })).toMatchObject({
      code: 'already-decided',
      params: { by: [asa] },
    });
    const above = late.when(mats, command, { at: on(16) });
    expect(above.tried(asa, command, { at: on(16, 10) })).toMatchObject({
      code: 'already-decided',
      params: { by: [mats] },
    });
  });

  it('a decision recorded in time and delivered late takes the escalation back, and both stand in the history', () => {
    const late = aLifted().silence(on(15, 16));
    const command = late.approve('B');
    for (const at of [on(15, 15), on(15, 16)]) {
      expect(late.when(asa, command, { at }).happened).toEqual([
        'lateTakenBack',
        'decided',
      ]);
    }
    expect(late.when(asa, command, { at: on(15, 17) }).happened).toEqual([
      'decided',
    ]);
  });

  it('a question recorded in time takes it back too, and its clock goes on where it was', () => {
    const back = aLifted()
      .silence(on(15))
      .when(asa, { type: 'return', question: 'Why B?' }, { at: on(14) });
    expect(back.happened).toEqual(['lateTakenBack', 'returned']);
    const answered = back.when(
      fatima,
      { type: 'answer', answer: 'Cheaper' },
      { at: on(16) },
    );
    expect(answered.tasks()).toEqual([{ what: 'task-decide', asked: [asa] }]);
    expect(answered.duties().deadlines).toMatchObject([
      { from: on(1), stood: [{ from: on(14), to: on(16) }] },
    ]);
  });
});

describe('A vacancy', () => {
  const nobody = {
    relations: relations({
      assignments: without(everybody, asaForClaims, matsForCompany).filter(
        ({ role }) => role !== 'steeringChair',
      ),
    }),
  };

  it('keeps it waiting with a task to fill the role, and it is asked anew once that is done', () => {
    const story = aLifted(nobody);
    expect(story.tasks()).toMatchObject([{ what: 'task-fill-decider' }]);
    expect(story.tried(fatima, { type: 'askAnew' }, nobody)).toMatchObject({
      code: 'route-is-the-same',
    });
    const filled = story.when(fatima, { type: 'askAnew' }, { at: on(9) });
    expect(filled.tasks()).toEqual([{ what: 'task-decide', asked: [asa] }]);
    expect(filled.duties().deadlines).toMatchObject([
      { from: on(9), term: { duration: 'P10D' } },
    ]);
  });

  it('that was filled meanwhile needs no asking anew: whoever now decides may decide', () => {
    const story = aLifted(nobody);
    expect(story.tried(asa, story.approve('B'))).toBe('let through');
  });
});
