import { rulesOf } from '../../../../case';
import { requirement } from '../../index';
import { asa, kronor, pia, shared } from '../../testing/organisation';
import { aLifted } from '../../testing/requirements';
import { Story } from '../../testing/story';

const charged = (story: Story) =>
  story.events.flatMap(event => requirement.approvals?.(event) ?? []);

describe('What a decision counts against yearly ceilings', () => {
  it('is the whole cost, on the mandate of whoever decided alone', () => {
    const story = aLifted();
    expect(charged(story.when(asa, story.approve('B')))).toEqual([
      { assignment: 'customer-asa', money: kronor(340_000) },
    ]);
  });

  it('is a share each where several customers decided together', () => {
    const knowing = { relations: shared() };
    const story = aLifted(knowing);
    const half = story.when(asa, story.approve('B'), knowing);
    expect(charged(half)).toEqual([]);
    expect(charged(half.when(pia, half.approve('B'), knowing))).toEqual([
      { assignment: 'customer-pia', money: kronor(170_000) },
      { assignment: 'customer-asa', money: kronor(170_000) },
    ]);
  });

  it('is nothing where it was rejected', () => {
    const story = aLifted();
    expect(charged(story.when(asa, story.reject('Not now')))).toEqual([]);
  });

  it('is told by the rules of its kind, as the record has it', () => {
    const { approvals } = rulesOf(requirement);
    const story = aLifted();
    const [decided] = story
      .when(asa, story.approve('B'))
      .events.filter(({ type }) => type === 'decided');
    const { type, ...data } = decided;
    expect(
      approvals({
        case: 'case-1',
        seq: 7,
        epoch: 1,
        type,
        at: story.at,
        actor: { person: asa },
        data,
      }),
    ).toHaveLength(1);
  });
});
