import {
  asa,
  asaForClaims,
  erik,
  eva,
  everybody,
  fatima,
  karin,
  kronor,
  mats,
  pia,
  without,
} from '../requirement/testing/organisation';
import { Command } from './command';
import { role } from './index';
import {
  amended,
  customerOfMotor,
  identified,
  mandate,
} from './testing/proposals';
import { on, policy, Story } from './testing/story';

const accept: Command = { type: 'accept' };
const confirm: Command = { type: 'confirm' };
const decline: Command = { type: 'decline', reason: 'No time' };
const object: Command = { type: 'object', reason: 'Not from me' };

const proposed = () => Story.in().opened(customerOfMotor(300_000), erik);

describe('A role that was proposed', () => {
  it('is accepted by its holder, and the row gives authority from then on', () => {
    const story = proposed().when(karin, accept, on(2));
    expect(story.state).toMatchObject({ stage: 'closed', outcome: 'accepted' });
    expect(story.about).toMatchObject({
      status: 'accepted',
      acceptedAt: on(2),
    });
    expect(story.duties()).toEqual({ tasks: [], deadlines: [] });
  });

  it('is declined by its holder, with a reason and whom they suggest', () => {
    const story = proposed().when(karin, {
      type: 'decline',
      reason: 'No time',
      suggests: fatima,
    });
    expect(story.state).toMatchObject({
      outcome: 'declined',
      reason: 'No time',
      suggests: fatima,
    });
    expect(story.about).toMatchObject({ status: 'declined' });
  });

  it('is answered by its holder alone: whoever else tries is told who can', () => {
    for (const person of [erik, asa, mats]) {
      for (const command of [accept, decline]) {
        expect(proposed().tried(person, command)).toEqual({
          code: 'not-the-holder',
          params: { holder: karin },
        });
      }
    }
  });

  it('can’t be confirmed, since nobody holds it yet', () => {
    expect(proposed().tried(karin, confirm)).toMatchObject({
      code: 'role-asks-else',
    });
  });

  it('is answered once: what was answered, by whom and when is said', () => {
    expect(proposed().when(karin, accept, on(2)).tried(karin, decline)).toEqual(
      {
        code: 'role-answered',
        params: { outcome: 'accepted', by: karin, at: on(2) },
      },
    );
  });

  it('can’t be accepted by somebody who has left the catalog', () => {
    const story = proposed().knowing({ present: [erik, asa] });
    expect(story.tried(karin, accept)).toMatchObject({
      code: 'holder-not-in-catalog',
    });
  });

  it('is measured again when it is accepted, since the mandate above may have changed', () => {
    const story = proposed();
    const less = { ...asaForClaims, mandate: mandate(200_000) };
    const rows = [...without(everybody, asaForClaims), less];
    const lessAbove = Story.in(rows).opened(customerOfMotor(200_000), erik);
    expect(lessAbove.tried(karin, accept)).toBe('let through');
    const accepting = role.decide(story.state, accept, {
      ...story.context(karin),
      relations: { ...story.context(karin).relations, assignments: rows },
    });
    expect(accepting).toMatchObject({
      refused: {
        code: 'mandate-beyond-above',
        params: { limit: kronor(200_000) },
      },
    });
  });

  it('that is taken back ends, and an identified one is identified again', () => {
    expect(proposed().withdrawn(erik).about).toMatchObject({ status: 'ended' });
    const row = identified(customerOfMotor(300_000));
    const story = Story.in([...everybody, row])
      .opened(customerOfMotor(300_000), erik)
      .withdrawn(erik);
    expect(story.about).toMatchObject({ id: row.id, status: 'identified' });
    expect(story.state).toMatchObject({ outcome: 'withdrawn' });
  });
});

describe('Whoever grants the mandate', () => {
  it('may object, and then nobody can accept: it is the proposer’s to propose anew', () => {
    const story = proposed().when(asa, object, on(2));
    expect(story.tried(karin, accept)).toEqual({
      code: 'grantor-objects',
      params: { by: asa, reason: 'Not from me' },
    });
    expect(story.tasks()).toEqual([
      { what: 'task-answer-objection', asked: [erik] },
    ]);
    expect(story.tried(karin, decline)).toBe('let through');
  });

  it('alone may', () => {
    expect(proposed().tried(mats, object)).toEqual({
      code: 'not-the-grantor',
      params: { people: [asa] },
    });
    const nobody = Story.in().opened(
      customerOfMotor(1, { mandate: mandate(1, { grantor: undefined }) }),
      erik,
    );
    expect(nobody.tried(mats, object)).toEqual({
      code: 'not-the-grantor',
      params: { people: [] },
    });
  });

  it('is answered by a proposal that is amended: its holder is asked anew', () => {
    const story = proposed()
      .when(asa, object, on(2))
      .when(erik, amended(customerOfMotor(100_000)), on(3));
    expect(story.state).toMatchObject({ objections: [], since: on(3) });
    expect(story.about).toMatchObject({
      status: 'proposed',
      mandate: { money: kronor(100_000) },
    });
    expect(story.when(karin, accept).about).toMatchObject({
      status: 'accepted',
    });
  });
});

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
    expect(
      unnamed(Story.in([...everybody, andersForAsa])).tasks(),
    ).toEqual([
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

describe('Amending a proposal', () => {
  it('is for whoever proposed it, and may ask somebody else', () => {
    const another = amended(customerOfMotor(100_000, { holder: pia }));
    expect(proposed().tried(karin, another)).toMatchObject({
      code: 'not-the-proposer',
    });
    const story = proposed().when(erik, another, on(2));
    expect(story.tasks()).toEqual([{ what: 'task-accept-role', asked: [pia] }]);
    expect(story.tried(karin, accept)).toMatchObject({
      code: 'not-the-holder',
    });
  });

  it('is checked as the proposal was, and keeps the role', () => {
    expect(
      proposed().tried(erik, amended(customerOfMotor(900_000))),
    ).toMatchObject({ code: 'mandate-beyond-above' });
    expect(
      proposed().tried(
        erik,
        amended(customerOfMotor(1, { role: 'accountManager' })),
      ),
    ).toMatchObject({ code: 'amend-keeps-role' });
  });
});

describe('When nobody answers a proposal', () => {
  it('the account manager is told, then the customer above, and then both are reminded', () => {
    const once = proposed().silence(on(15));
    expect(once.happened).toEqual(['unanswered']);
    expect(once.tasks()).toEqual([
      { what: 'task-accept-role', asked: [karin] },
      { what: 'task-follow-up-role', asked: [erik, eva] },
    ]);
    const twice = once.silence(on(29));
    expect(twice.tasks().at(-1)).toEqual({
      what: 'task-follow-up-role',
      asked: [asa],
    });
    expect(twice.duties().deadlines).toMatchObject([
      { reminders: 'weekly', then: { code: 'then-reminded-weekly' } },
    ]);
    expect(twice.silence(on(36)).happened).toEqual([]);
  });

  it('whoever was told may propose it to somebody else, and takes part', () => {
    const story = Story.in()
      .opened(customerOfMotor(300_000), mats)
      .silence(on(15));
    expect(role.participants(story.state)).toContain(eva);
    expect(story.tried(eva, amended(customerOfMotor(1, { holder: pia })))).toBe(
      'let through',
    );
  });

  it('its holder may still answer', () => {
    expect(
      proposed().silence(on(15)).silence(on(29)).when(karin, accept).about,
    ).toMatchObject({ status: 'accepted' });
  });
});
