import { requirement } from '../index';
import { asa, erik, eva, fatima, karin, sven } from '../testing/organisation';
import { aLifted, language } from '../testing/requirements';
import { on, Story } from '../testing/story';

const approved = () => {
  const story = aLifted();
  return story.when(asa, story.approve('B'), { at: on(3) });
};
const report = (
  status: 'accepted' | 'started' | 'delivered',
  asOf?: string,
) => ({
  type: 'reportDelivery' as const,
  status,
  ...(asOf && { asOf }),
});
const handedOver = () =>
  approved().when(
    sven,
    { type: 'handOver', system: 'Jira', reference: 'INT-7' },
    { at: on(4) },
  );
const delivered = () =>
  handedOver().when(sven, report('delivered'), { at: on(30) });
const ordered = () =>
  Story.ofNothing()
    .opened(language, fatima)
    .when(sven, report('delivered'), { at: on(5) });
const met = (criterion: string) => ({
  type: 'verify' as const,
  criterion,
  met: true,
});
const lacking = (criterion: string, remark?: string) => ({
  type: 'verify' as const,
  criterion,
  met: false,
  ...(remark && { remark }),
});

describe('Delivery', () => {
  it('is handed over by hand, with system and reference', () => {
    expect(approved().tasks()).toEqual([
      { what: 'task-hand-over', asked: [sven, erik, eva] },
    ]);
    expect(handedOver().state).toMatchObject({
      delivering: {
        system: 'Jira',
        reference: 'INT-7',
        status: 'handed-over',
        handedOverBy: sven,
      },
    });
    expect(approved().tried(karin, { type: 'handOver' })).toMatchObject({
      code: 'not-a-deliverer',
    });
  });

  const tracker = { system: 'tracker' };

  it('is taken up and told by a delivery system itself, which stands in the history', () => {
    const taken = approved().when(
      tracker,
      { type: 'handOver', reference: 'INT-7', url: 'https://track.example/7' },
      { at: on(4) },
    );
    expect(taken.state).toMatchObject({
      delivering: { system: 'tracker', reference: 'INT-7' },
    });
    const told = taken.when(tracker, report('accepted', on(5)), { at: on(6) });
    expect(told.state).toMatchObject({ delivering: { status: 'accepted' } });
    expect(told.events).toEqual([
      {
        type: 'deliveryReported',
        system: 'tracker',
        status: 'accepted',
        asOf: on(5),
      },
    ]);
    const [event] = told.events;
    expect(event && requirement.tell(event)).toMatchObject({
      code: 'delivery-reported',
      params: { system: 'tracker' },
    });
    // It says with every status what it has.
    expect(
      told.when(tracker, { type: 'handOver', reference: 'INT-7' }).events,
    ).toEqual([]);
  });

  it('is no other system’s once one has taken it up; what was handed over by hand, a system may tell of', () => {
    const taken = approved().when(tracker, { type: 'handOver' }, { at: on(4) });
    const desk = { system: 'desk' };
    expect(taken.tried(desk, report('started'))).toEqual({
      code: 'other-delivery-system',
      params: { system: 'tracker' },
    });
    expect(handedOver().tried(desk, report('started'))).toBe('let through');
    expect(
      handedOver().tried(desk, { type: 'handOver', reference: 'D-1' }),
    ).toMatchObject({ code: 'other-delivery' });
    expect(aLifted().tried(desk, report('delivered'))).toMatchObject({
      code: 'requirement-not-now',
    });
  });

  it('status coming out of order or twice changes nothing wrongly', () => {
    const started = handedOver().when(sven, report('started', on(6)), {
      at: on(8),
    });
    expect(
      started.when(sven, report('accepted', on(5)), { at: on(9) }).events,
    ).toEqual([]);
    expect(
      started.when(sven, report('started', on(6)), { at: on(9) }).events,
    ).toEqual([]);
    const done = started.when(sven, report('delivered', on(10)), {
      at: on(11),
    });
    expect(done.state.stage).toBe('verification');
    expect(
      done.when(sven, report('delivered', on(10)), { at: on(12) }).events,
    ).toEqual([]);
    expect(
      done.when(sven, report('started', on(6)), { at: on(12) }).events,
    ).toEqual([]);
  });

  it('status of the round before says nothing about the present one', () => {
    const back = delivered()
      .when(fatima, lacking('c1', 'Nine steps'))
      .when(fatima, met('c2'), { at: on(35) });
    expect(back.state).toMatchObject({
      stage: 'delivery',
      delivering: { round: 2 },
    });
    expect(
      back.when(sven, report('delivered', on(30)), { at: on(36) }).events,
    ).toEqual([]);
    expect(
      back.when(sven, report('delivered', on(36)), { at: on(36) }).state.stage,
    ).toBe('verification');
  });

  it('status of another delivery, or one that is still ahead, is refused', () => {
    expect(
      handedOver().tried(sven, { ...report('started'), reference: 'INT-8' }),
    ).toEqual({ code: 'other-delivery', params: { reference: 'INT-7' } });
    expect(
      handedOver().tried(sven, report('started', on(9)), { at: on(8) }),
    ).toMatchObject({ code: 'not-yet-happened' });
  });
});

describe('Verification', () => {
  it('is done criterion by criterion by the orderer or the customer, within 10 business days', () => {
    const story = delivered();
    expect(story.tasks()).toEqual([
      { what: 'task-verify', asked: [asa, fatima] },
    ]);
    expect(story.duties().deadlines).toMatchObject([
      { from: on(30), term: { duration: 'P10D' } },
    ]);
    const one = story.when(fatima, met('c1'));
    expect(one.state).toMatchObject({
      stage: 'verification',
      answers: { c1: { met: true, by: fatima } },
    });
    expect(one.when(asa, met('c2')).state).toMatchObject({
      stage: 'closed',
      outcome: 'fulfilled',
      bySilence: false,
    });
    expect(story.tried(karin, met('c1'))).toMatchObject({
      code: 'not-a-verifier',
      params: { asked: [asa, fatima] },
    });
  });

  it('goes back to delivery for what is not met, once every criterion has its answer; what was met stays met', () => {
    const story = delivered().when(fatima, lacking('c1', 'Nine steps'));
    expect(story.state.stage).toBe('verification');
    const back = story.when(fatima, met('c2'), { at: on(31) });
    expect(back.happened).toEqual(['verified', 'sentBack']);
    const again = back.when(sven, report('delivered'), { at: on(40) });
    expect(again.tasks()).toEqual([
      { what: 'task-verify', asked: [asa, fatima] },
    ]);
    expect(again.when(fatima, met('c1'), { at: on(41) }).state).toMatchObject({
      outcome: 'fulfilled',
    });
  });

  it('asks what is lacking, and knows its criteria', () => {
    expect(delivered().tried(fatima, lacking('c1'))).toMatchObject({
      code: 'say-what-is-lacking',
    });
    expect(delivered().tried(fatima, met('c9'))).toMatchObject({
      code: 'no-such-criterion',
    });
  });

  it('can be done in one click where all is met', () => {
    expect(
      delivered()
        .when(fatima, met('c1'))
        .when(asa, { type: 'receive' }, { at: on(32) }).state,
    ).toMatchObject({
      outcome: 'fulfilled',
      answers: { c1: { by: fatima }, c2: { by: asa, met: true } },
    });
  });

  it('after 10 business days of silence is asked of the account manager, who is reminded', () => {
    const late = delivered().silence(on(44));
    expect(late.tasks()).toEqual([
      { what: 'task-verify', asked: [asa, fatima] },
      { what: 'task-follow-up', asked: [erik, eva] },
    ]);
    expect(late.duties().deadlines).toMatchObject([{ reminders: 'weekly' }]);
    expect(late.silence(on(51)).events).toEqual([]);
    expect(late.when(erik, { type: 'receive' }).state).toMatchObject({
      outcome: 'fulfilled',
    });
  });

  it('of an order is one click by whoever ordered it', () => {
    expect(ordered().tasks()).toEqual([
      { what: 'task-receive', asked: [fatima] },
    ]);
    expect(ordered().when(fatima, { type: 'receive' }).state).toMatchObject({
      outcome: 'fulfilled',
      bySilence: false,
    });
  });

  it('of an order is received by 10 business days of silence, recorded as such', () => {
    const silent = ordered().silence(on(19));
    expect(silent.events).toEqual([{ type: 'received' }]);
    expect(silent.state).toMatchObject({
      stage: 'closed',
      outcome: 'fulfilled',
      bySilence: true,
    });
  });
});
