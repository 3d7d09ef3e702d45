import {
  anders,
  andersForAsa,
  asa,
  asaForClaims,
  claims,
  erik,
  eva,
  everybody,
  karin,
  kronor,
  mats,
  pia,
} from '../requirement/testing/organisation';
import { Command } from './command';
import { role } from './index';
import { amended, customerOfMotor, mandate } from './testing/proposals';
import { on, policy, Story } from './testing/story';

const accept: Command = { type: 'accept' };
const object: Command = { type: 'object', reason: 'Not from me' };

const proposed = () => Story.in().opened(customerOfMotor(300_000), erik);

describe('Nobody gives themselves authority', () => {
  const grant: Command = { type: 'grant' };
  const own = () => Story.in().opened(customerOfMotor(300_000), karin);

  it('what somebody proposes for themselves waits for the word of whoever grants it', () => {
    const story = own();
    expect(story.tried(karin, accept)).toEqual({
      code: 'grantor-not-asked-yet',
      params: { people: [asa] },
    });
    expect(story.tasks()).toEqual([{ what: 'task-grant-role', asked: [asa] }]);
    const granted = story.when(asa, grant, on(2));
    expect(granted.tasks()).toEqual([
      { what: 'task-accept-role', asked: [karin] },
    ]);
    expect(granted.duties().deadlines).toMatchObject([{ from: on(2) }]);
    expect(granted.when(karin, accept).about).toMatchObject({
      status: 'accepted',
    });
  });

  it('whoever was to say so and doesn’t is followed up as anybody is', () => {
    const once = own().silence(on(15));
    expect(once.events).toMatchObject([{ type: 'unanswered', missed: asa }]);
    expect(once.tasks()).toEqual([
      { what: 'task-grant-role', asked: [asa] },
      { what: 'task-follow-up-grant', asked: [erik, eva] },
    ]);
  });

  it('where no grantor is named it is for the customer above, and without one nobody can', () => {
    const unnamed = (story: Story) =>
      story.opened(
        customerOfMotor(1, { mandate: mandate(1, { grantor: undefined }) }),
        karin,
      );
    expect(unnamed(Story.in([...everybody, andersForAsa])).tasks()).toEqual([
      { what: 'task-grant-role', asked: [asa, anders] },
    ]);
    const nobodyAbove = Story.in(
      everybody.filter(({ role: each }) => each !== 'customer'),
    );
    expect(
      nobodyAbove.triedToOpen(
        customerOfMotor(1, { mandate: mandate(1, { grantor: undefined }) }),
        karin,
      ),
    ).toMatchObject({ code: 'own-proposal-needs-grantor' });
  });

  it('nor by changing a proposal to themselves, which takes the word anew', () => {
    const story = Story.in()
      .opened(customerOfMotor(100_000, { holder: pia }), karin)
      .when(asa, grant, on(2))
      .when(karin, amended(customerOfMotor(300_000)), on(3));
    expect(story.tried(karin, accept)).toMatchObject({
      code: 'grantor-not-asked-yet',
    });
  });

  it('nor by taking over what somebody else holds, or standing in for them: that takes theirs', () => {
    const taken = Story.in().opened(
      { ask: 'handOver', assignment: asaForClaims.id, successor: pia },
      pia,
    );
    expect(taken.tasks()).toEqual([{ what: 'task-grant-role', asked: [asa] }]);
    const deputy = Story.in().opened(
      {
        ...customerOfMotor(1, { unit: claims, scope: { everything: true } }),
        mandate: mandate(1, { grantor: undefined }),
        deputyFor: asaForClaims.id,
      },
      karin,
    );
    expect(deputy.tried(karin, accept)).toMatchObject({
      code: 'grantor-not-asked-yet',
      params: { people: [asa] },
    });
  });

  it('but an organisation may let small mandates through', () => {
    const small = { ...policy, limits: { ownProposal: kronor(300_000) } };
    const opened = (amount: number) =>
      role.open(
        { inAddition: false, ...customerOfMotor(amount) },
        { ...Story.in().context(karin), policy: small },
      );
    expect(opened(300_000)).toMatchObject([
      { type: 'proposed', wordOf: [asa] },
    ]);
    expect(opened(300_000)).not.toMatchObject([{ awaitsWord: true }]);
    expect(opened(300_001)).toMatchObject([{ awaitsWord: true }]);
  });

  it('what others propose may be granted too, once, and not by whoever objected', () => {
    const granted = proposed().when(asa, grant, on(2));
    expect(granted.state).toMatchObject({ granted: { by: asa, at: on(2) } });
    expect(granted.tried(asa, grant)).toMatchObject({
      code: 'role-already-granted',
    });
    expect(proposed().when(asa, object).tried(asa, grant)).toMatchObject({
      code: 'grantor-objects',
    });
    expect(proposed().tried(mats, grant)).toMatchObject({
      code: 'not-the-grantor',
    });
  });
});
