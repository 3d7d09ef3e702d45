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
