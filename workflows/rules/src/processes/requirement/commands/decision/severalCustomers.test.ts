import {
  asa,
  cecilia,
  fatima,
  mats,
  matsForCompany,
  pia,
  shared,
  without,
} from '../../testing/organisation';
import { aLifted, language } from '../../testing/requirements';
import { Story } from '../../testing/story';

describe('A service that several customers share', () => {
  const knowing = { relations: shared() };
  const lifted = () => aLifted(knowing);

  it('asks every customer with a share', () => {
    expect(lifted().tasks()).toEqual([
      { what: 'task-decide', asked: [asa] },
      { what: 'task-decide', asked: [pia] },
    ]);
  });

  it('is approved when all approve, with the conditions of each', () => {
    const story = lifted();
    const one = story.when(asa, story.approve('B'), knowing);
    expect(one.happened).toEqual(['seatAnswered']);
    expect(one.tasks()).toEqual([{ what: 'task-decide', asked: [pia] }]);
    const all = one.when(
      pia,
      one.approveIf('B', 'Payments goes first'),
      knowing,
    );
    expect(all.happened).toEqual(['seatAnswered', 'decided']);
    expect(all.state).toMatchObject({
      decided: {
        by: [{ person: pia }, { person: asa }],
        conditions: ['Payments goes first'],
      },
    });
  });

  it('goes to the nearest customer above them all when they differ', () => {
    const story = lifted();
    const differ = story
      .when(asa, story.approve('B'), knowing)
      .when(pia, story.reject('No money'), knowing);
    expect(differ.happened).toEqual(['seatAnswered', 'customersDiffered']);
    expect(differ.tasks()).toEqual([{ what: 'task-decide', asked: [mats] }]);
    expect(differ.when(mats, differ.approve('B'), knowing).state).toMatchObject(
      { stage: 'delivery', decided: { by: [{ person: mats }] } },
    );
  });

  it('and to the steering group’s chair where no customer is above them all', () => {
    const alone = {
      relations: {
        ...shared(),
        assignments: without(shared().assignments, matsForCompany),
      },
    };
    const story = aLifted(alone);
    const differ = story
      .when(asa, story.approve('B'), alone)
      .when(pia, story.approve('nothing'), alone);
    expect(differ.tasks()).toEqual([{ what: 'task-decide', asked: [cecilia] }]);
    expect(
      differ.when(cecilia, differ.approve('B'), alone).state,
    ).toMatchObject({ decided: { on: [{ as: 'office' }] } });
  });

  it('is rejected when all reject', () => {
    const story = lifted();
    const all = story
      .when(asa, story.reject('No money'), knowing)
      .when(pia, story.reject('No need'), knowing);
    expect(all.state).toMatchObject({
      stage: 'closed',
      outcome: 'rejected',
      decided: { reason: 'No need\nNo money' },
    });
  });

  it('counts the first answer of each customer', () => {
    const story = lifted();
    const one = story.when(asa, story.approve('B'), knowing);
    expect(one.tried(asa, one.reject('After all not'), knowing)).toMatchObject({
      code: 'seat-has-answered',
      params: { by: asa },
    });
  });

  it('keeps the answers that were given through a question that changes nothing', () => {
    const story = lifted();
    const back = story
      .when(asa, story.approve('B'), knowing)
      .when(pia, { type: 'return', question: 'Why B?' }, knowing)
      .when(fatima, { type: 'answer', answer: 'It is cheaper' }, knowing);
    expect(back.tasks()).toEqual([{ what: 'task-decide', asked: [pia] }]);
  });

  it('is ordered by the asker’s own line alone', () => {
    expect(
      Story.ofNothing().opened(language, fatima, knowing).state.stage,
    ).toBe('delivery');
  });
});
