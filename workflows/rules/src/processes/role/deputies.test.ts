import {
  anders,
  andersForAsa,
  asa,
  asaForClaims,
  erik,
  everybody,
  pia,
} from '../requirement/testing/organisation';
import { Command } from './command';
import { role } from './index';
import { customerOfClaims } from './testing/proposals';
import { on, Story } from './testing/story';

const accept: Command = { type: 'accept' };
const decline: Command = { type: 'decline', reason: 'No time' };

describe('Whoever stands in for a role', () => {
  const withAnders = () => Story.in([...everybody, andersForAsa]);
  const andersNow = (story: Story) => story.row(andersForAsa.id);
  const told = (story: Story) => story.events.map(role.tell);
  const learns = (story: Story) =>
    story.events.flatMap(event => role.news?.(event) ?? []);

  it('no longer does when it ends, and the history says so', () => {
    const story = withAnders().opened(
      { ask: 'end', assignment: asaForClaims.id, reason: 'New job' },
      asa,
    );
    expect(andersNow(story)).toMatchObject({ status: 'ended' });
    expect(told(story)).toMatchObject([
      { code: 'role-ended', params: { deputies: [anders] } },
    ]);
    expect(learns(story)).toMatchObject([
      { person: anders, title: { code: 'role-no-longer-deputy' } },
    ]);
  });

  it('is asked by name to stand in, and all that is said of it says in whose place', () => {
    const { role: of, unit, scope, mandate } = andersForAsa;
    const story = Story.in(everybody).opened(
      {
        ask: 'accept',
        role: of,
        holder: anders,
        unit,
        scope,
        mandate,
        deputyFor: asaForClaims.id,
      },
      asa,
    );
    expect(story.state).toMatchObject({ standsInFor: asa });
    expect(role.describe(story.state).titleMessage).toMatchObject({
      params: { holder: anders, standsInFor: asa },
    });
    expect(told(story)).toMatchObject([
      { code: 'role-proposed', params: { holder: anders, standsInFor: asa } },
    ]);
    expect(told(story.when(anders, accept))).toMatchObject([
      { code: 'role-accepted', params: { by: anders, standsInFor: asa } },
    ]);
  });

  it('no longer does when its holder lays it down', () => {
    const story = withAnders()
      .opened({ ask: 'confirm', assignment: asaForClaims.id }, 'engine', on(1))
      .when(asa, decline);
    expect(andersNow(story)).toMatchObject({ status: 'ended' });
    expect(told(story)).toMatchObject([
      { code: 'role-laid-down', params: { deputies: [anders] } },
    ]);
  });

  it('no longer does when a successor has taken over, who names their own', () => {
    const asked = withAnders().opened(
      { ask: 'handOver', assignment: asaForClaims.id, successor: pia },
      asa,
    );
    expect(andersNow(asked)).toMatchObject({ status: 'accepted' });
    expect(andersNow(asked.when(pia, decline))).toEqual(andersForAsa);
    const story = asked.when(pia, accept);
    expect(andersNow(story)).toMatchObject({ status: 'ended' });
    expect(told(story)).toMatchObject([
      { code: 'role-taken-over', params: { deputies: [anders] } },
    ]);
  });

  it('goes on when the holder has the same role by another mandate that theirs fits in', () => {
    const story = withAnders()
      .opened(customerOfClaims(400_000), erik)
      .when(asa, accept);
    expect(story.row(asaForClaims.id)).toMatchObject({ status: 'ended' });
    expect(andersNow(story)).toMatchObject({
      status: 'accepted',
      deputyFor: story.state.assignment,
    });
    expect(told(story)[0].params).not.toHaveProperty('deputies');
    expect(learns(story)).toEqual([]);
  });

  it('no longer does where that mandate is smaller than theirs', () => {
    const story = withAnders()
      .opened(customerOfClaims(200_000), erik)
      .when(asa, accept);
    expect(andersNow(story)).toMatchObject({ status: 'ended' });
    expect(told(story)).toMatchObject([
      { code: 'role-accepted', params: { deputies: [anders] } },
    ]);
  });
});
