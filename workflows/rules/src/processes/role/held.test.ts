import {
  asa,
  asaForClaims,
  claims,
  company,
  erik,
  erikForClaims,
  eva,
  everybody,
  fatima,
  fatimaForMotor,
  kronor,
  mats,
  pia,
  without,
} from '../requirement/testing/organisation';
import { Command } from './command';
import { role } from './index';
import { customerOfMotor, identified, mandate } from './testing/proposals';
import { on, Story } from './testing/story';

const accept: Command = { type: 'accept' };
const confirm: Command = { type: 'confirm' };
const decline: Command = { type: 'decline', reason: 'No time' };
const proposed = () => Story.in().opened(customerOfMotor(300_000), erik);

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

  it('that somebody else ends is not lost unheard: its holder is told', () => {
    const end = {
      ask: 'end' as const,
      assignment: fatimaForMotor.id,
      reason: 'Moves to IT',
    };
    const learns = (story: Story) =>
      story.events.flatMap(event => role.news?.(event) ?? []);
    expect(learns(Story.in().opened(end, erik))).toMatchObject([
      {
        person: fatima,
        title: { code: 'role-no-longer-yours' },
        description: { code: 'role-ended', params: { reason: 'Moves to IT' } },
      },
    ]);
    expect(learns(Story.in().opened(end, fatima))).toEqual([]);
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
    expect(
      story.events.flatMap(event => role.news?.(event) ?? []),
    ).toMatchObject([{ person: asa, title: { code: 'role-no-longer-yours' } }]);
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

  describe('for the unit that has taken the place of its own', () => {
    const sharing = { ...asaForClaims, share: 60 };
    const goingOn = (successor = asa) =>
      Story.in([...without(everybody, asaForClaims), sharing]).opened(
        {
          ask: 'handOver',
          assignment: sharing.id,
          successor,
          unit: company,
        },
        erik,
      );

    it('asks its holder to go on, who accepts as of any role', () => {
      const asked = goingOn();
      expect(asked.tasks()).toEqual([
        { what: 'task-accept-role', asked: [asa] },
      ]);
      // Nobody takes anything over from themselves.
      expect(role.describe(asked.state).titleMessage).toMatchObject({
        code: 'role-title',
        params: { is: 'goOn', holder: asa },
      });
      expect(role.describe(goingOn(pia).state).titleMessage).toMatchObject({
        params: { is: 'handOver', holder: pia },
      });
      expect(asked.row(sharing.id)).toMatchObject({ status: 'accepted' });
      const story = asked.when(asa, accept, on(2));
      expect(story.row(sharing.id)).toMatchObject({ status: 'ended' });
      // What it pays of a service it pays once, however the unit is called.
      expect(story.about).toMatchObject({
        status: 'accepted',
        holder: asa,
        unit: company,
        share: 60,
      });
      expect(story.events.flatMap(event => role.news?.(event) ?? [])).toEqual(
        [],
      );
    });

    it('or a successor, who takes it over there', () => {
      const story = goingOn(pia).when(pia, accept, on(2));
      expect(story.about).toMatchObject({ holder: pia, unit: company });
    });

    it('is refused for the unit that it is for already', () => {
      expect(
        Story.in().triedToOpen(
          {
            ask: 'handOver',
            assignment: asaForClaims.id,
            successor: asa,
            unit: claims,
          },
          erik,
        ),
      ).toMatchObject({ code: 'successor-is-holder' });
    });

    it('looks up what stands above that unit', () => {
      expect(
        role.concerns(undefined, {
          ask: 'handOver',
          assignment: asaForClaims.id,
          successor: asa,
          unit: company,
        }),
      ).toMatchObject({ units: [company], people: [asa] });
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
