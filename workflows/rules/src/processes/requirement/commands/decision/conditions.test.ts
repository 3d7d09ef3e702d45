import { asa, erik, eva, fatima } from '../../testing/organisation';
import { aLifted } from '../../testing/requirements';
import { on } from '../../testing/story';

describe('Conditions', () => {
  const withConditions = () => {
    const story = aLifted();
    return story.when(asa, story.approveIf('B', 'Ready before the winter'), {
      at: on(3),
    });
  };

  it('give the preparers 3 business days to say that they can’t be met', () => {
    const story = withConditions();
    expect(story.state).toMatchObject({
      stage: 'decision',
      step: 'conditions',
    });
    expect(story.tasks()).toEqual([
      { what: 'task-judge-conditions', asked: [fatima, erik, eva] },
    ]);
    expect(story.duties().deadlines).toMatchObject([
      { from: on(3), term: { duration: 'P3D' } },
    ]);
  });

  it('become acceptance criteria when nobody says so', () => {
    for (const story of [
      withConditions().silence(on(8)),
      withConditions().when(fatima, { type: 'conditionsMet' }),
    ]) {
      expect(story.state).toMatchObject({
        stage: 'delivery',
        content: {
          criteria: [
            { key: 'c1' },
            { key: 'c2' },
            {
              key: 'condition-1',
              text: 'Ready before the winter',
              conditionOf: asa,
            },
          ],
        },
      });
    }
  });

  it('that can’t be met return it, and the approval no longer holds', () => {
    const story = withConditions().when(erik, {
      type: 'cannotMeetConditions',
      reason: 'The workshops open in May',
    });
    expect(story.state).toMatchObject({
      stage: 'preparation',
      conditionsFell: {
        reason: 'The workshops open in May',
        conditions: ['Ready before the winter'],
      },
    });
    expect(story.state).not.toHaveProperty('decided');
    expect(story.when(fatima, { type: 'lift' }).state.stage).toBe('decision');
  });

  it('fall also when that was recorded in time and arrived late', () => {
    const stood = withConditions().silence(on(8, 17));
    const command = { type: 'cannotMeetConditions' as const, reason: 'In May' };
    expect(stood.when(erik, command, { at: on(8, 17) }).state.stage).toBe(
      'preparation',
    );
    expect(stood.tried(erik, command, { at: on(8, 18) })).toMatchObject({
      code: 'conditions-stand',
    });
  });

  it('can’t be put on doing nothing', () => {
    const story = aLifted();
    expect(story.tried(asa, story.approveIf('nothing', 'Soon'))).toMatchObject({
      code: 'nothing-takes-no-conditions',
    });
  });

  it('wait for an answer: meanwhile it is decided', () => {
    const story = withConditions();
    expect(
      story.tried(asa, {
        type: 'approve',
        alternative: 'B',
        contentHash: story.read,
      }),
    ).toMatchObject({ code: 'already-decided' });
  });
});
