import {
  anders,
  andersForAsa,
  asa,
  asaForClaims,
  claims,
  erik,
  erikForClaims,
  eva,
  everybody,
  fatima,
  fatimaForMotor,
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
  customerOfClaims,
  customerOfMotor,
  identified,
  mandate,
} from './testing/proposals';
import { on, Story } from './testing/story';

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
      params: { grantor: asa },
    });
    const nobody = Story.in().opened(
      customerOfMotor(1, { mandate: mandate(1, { grantor: undefined }) }),
      erik,
    );
    expect(nobody.tried(mats, object)).toEqual({
      code: 'not-the-grantor',
      params: {},
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

describe('A role that is held', () => {
  const asked = () =>
    Story.in().opened(
      { ask: 'confirm', assignment: asaForClaims.id },
      'engine',
      on(1),
    );

  it('is confirmed by its holder, which is a date on it', () => {
    const story = asked().when(asa, confirm, on(2));
    expect(story.about).toMatchObject({
      status: 'accepted',
      confirmedAt: on(2),
    });
    expect(story.state).toMatchObject({ outcome: 'confirmed' });
    expect(asked().tried(mats, confirm)).toMatchObject({
      code: 'not-the-holder',
    });
  });

  it('keeps its authority when nobody answers: the account manager follows it up, and both are reminded every week', () => {
    const late = asked().silence(on(15));
    expect(late.tasks()).toEqual([
      { what: 'task-confirm-role', asked: [asa] },
      { what: 'task-follow-up-confirmation', asked: [erik, eva] },
    ]);
    expect(late.about).toMatchObject({ status: 'accepted' });
    expect(late.duties().deadlines).toMatchObject([{ reminders: 'weekly' }]);
    expect(late.silence(on(22)).happened).toEqual([]);
    expect(late.when(asa, confirm, on(30)).state).toMatchObject({
      outcome: 'confirmed',
    });
  });

  it('is asked about once a year by nobody: no name stands there, and nobody takes part for it', () => {
    const { state } = asked();
    expect(state).not.toHaveProperty('openedBy');
    expect(role.participants(state)).not.toContain('');
    expect(asked().changes).toEqual([
      { does: 'askToConfirm', id: asaForClaims.id },
    ]);
    expect(asked().withdrawn(erik).changes).toEqual([
      { does: 'stopAsking', id: asaForClaims.id },
    ]);
  });

  it('is over when its holder says so instead', () => {
    const story = asked().when(asa, decline);
    expect(story.state).toMatchObject({ outcome: 'ended', reason: 'No time' });
    expect(story.about).toMatchObject({ status: 'ended' });
  });

  it('that is no longer asked about stays as it was', () => {
    expect(asked().withdrawn(erik).about).toEqual(asaForClaims);
  });

  it('ends at once, and nothing is asked', () => {
    const story = Story.in().opened(
      { ask: 'end', assignment: fatimaForMotor.id, reason: 'Moves to IT' },
      fatima,
    );
    expect(story.state).toMatchObject({ stage: 'closed', outcome: 'ended' });
    expect(story.about).toMatchObject({ status: 'ended' });
    expect(role.describe(story.state).titleMessage).toMatchObject({
      params: { is: 'ended' },
    });
  });

  it('is all that can be confirmed, handed over or ended', () => {
    const row = identified(customerOfMotor(1));
    const story = Story.in([...everybody, row]);
    const end = { ask: 'end' as const, reason: 'Gone' };
    expect(
      story.triedToOpen({ ...end, assignment: row.id }, erik),
    ).toMatchObject({ code: 'role-is-not-held' });
    expect(
      story.triedToOpen({ ...end, assignment: 'unknown' }, erik),
    ).toMatchObject({ code: 'no-such-role' });
    expect(
      story.triedToOpen({ ask: 'confirm', assignment: row.id }, erik),
    ).toMatchObject({ code: 'role-is-not-held' });
  });
});

describe('Handing a role over', () => {
  const handedOver = () =>
    Story.in().opened(
      {
        ask: 'handOver',
        assignment: asaForClaims.id,
        successor: pia,
        reason: 'New job',
      },
      asa,
      on(1),
    );

  it('asks the successor, who takes over: one row ends and another begins', () => {
    const asked = handedOver();
    expect(asked.tasks()).toEqual([
      { what: 'task-take-over-role', asked: [pia] },
    ]);
    expect(asked.row(asaForClaims.id)).toMatchObject({ status: 'accepted' });
    const story = asked.when(pia, accept, on(2));
    expect(story.state).toMatchObject({
      outcome: 'handed-over',
      from: { assignment: asaForClaims.id, holder: asa },
    });
    expect(story.row(asaForClaims.id)).toMatchObject({ status: 'ended' });
    expect(story.about).toMatchObject({
      status: 'accepted',
      holder: pia,
      unit: claims,
      mandate: { money: kronor(500_000), from: '2026-03-03' },
    });
  });

  it('is told to the cases in which something is asked of the holder', () => {
    const asked = handedOver();
    expect(asked.successions).toEqual([]);
    expect(asked.when(pia, accept, on(2)).successions).toEqual([
      {
        role: 'customer',
        where: [claims],
        from: { person: asa, assignment: asaForClaims.id },
        to: { person: pia, assignment: asked.state.assignment },
      },
    ]);
  });

  it('of an account manager leaves it to the successor to follow up what nobody answers', () => {
    const late = proposed().silence(on(15));
    expect(late.tasks()[1]).toMatchObject({ asked: [erik, eva] });
    const state = role.succeeded?.(late.state, {
      role: 'accountManager',
      where: [claims],
      from: { person: erik, assignment: erikForClaims.id },
      to: { person: mats, assignment: 'mats-for-claims' },
    });
    expect(state).toMatchObject({ told: [[{ person: mats }]] });
  });

  it('is answered by the successor alone, and until then the holder has it', () => {
    expect(handedOver().tried(asa, accept)).toEqual({
      code: 'not-the-holder',
      params: { holder: pia },
    });
    const story = handedOver().when(pia, decline);
    expect(story.row(asaForClaims.id)).toMatchObject({ status: 'accepted' });
    expect(story.about).toMatchObject({ status: 'declined' });
  });

  it('leaves the successor with one role, where they had it with another mandate', () => {
    const smaller = {
      ...asaForClaims,
      id: 'pia-small',
      holder: pia,
      mandate: mandate(100_000),
    };
    const story = Story.in([...everybody, smaller])
      .opened(
        { ask: 'handOver', assignment: asaForClaims.id, successor: pia },
        asa,
      )
      .when(pia, accept);
    expect(story.row('pia-small')).toMatchObject({ status: 'ended' });
    expect(story.about).toMatchObject({ status: 'accepted', holder: pia });
  });

  it('names somebody else, who is in the catalog', () => {
    const story = Story.in();
    const to = (successor: string) =>
      story.triedToOpen(
        { ask: 'handOver', assignment: asaForClaims.id, successor },
        asa,
      );
    expect(to(asa)).toMatchObject({ code: 'successor-is-holder' });
    expect(to('user:default/gunnar')).toMatchObject({
      code: 'holder-not-in-catalog',
    });
  });

  it('takes over nothing that has ended meanwhile', () => {
    const asked = handedOver();
    const ended = {
      ...asked.context(pia),
      relations: {
        ...asked.context(pia).relations,
        assignments: asked.rows.map(row =>
          row.id === asaForClaims.id
            ? { ...row, status: 'ended' as const }
            : row,
        ),
      },
    };
    expect(role.decide(asked.state, accept, ended)).toMatchObject({
      refused: { code: 'role-is-not-held' },
    });
  });
});

describe('Whoever stands in for a role', () => {
  const withAnders = () => Story.in([...everybody, andersForAsa]);
  const andersNow = (story: Story) => story.row(andersForAsa.id);
  const told = (story: Story) => story.events.map(role.tell);

  it('no longer does when it ends, and the history says so', () => {
    const story = withAnders().opened(
      { ask: 'end', assignment: asaForClaims.id, reason: 'New job' },
      asa,
    );
    expect(andersNow(story)).toMatchObject({ status: 'ended' });
    expect(told(story)).toMatchObject([
      { code: 'role-ended', params: { deputies: [anders] } },
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
