import fc from 'fast-check';
import { isRejection } from '../process';
import { requirement } from '../processes/requirement';
import { Command } from '../processes/requirement/command';
import { asa } from '../processes/requirement/testing/organisation';
import { aLifted } from '../processes/requirement/testing/requirements';
import { contextOf, on, Story } from '../processes/requirement/testing/story';
import { DeliveryCommand, judgeDelivery } from './judgeDelivery';
import { DeliveryTold } from './told';

const ordered: Story = (() => {
  const story = aLifted();
  return story.when(asa, story.approve('B'), { at: on(3) });
})();

const status = fc.record({
  state: fc.constantFrom('accepted', 'started', 'stopped', 'delivered'),
  // Some from before it was ordered, some of the same moment, some still ahead of when they arrive.
  at: fc.integer({ min: 1, max: 45 }).map(day => on(day)),
  sequence: fc.integer({ min: 0, max: 5 }),
});

/** Of one delivery: each is known by its id, all have a number or some lack it. */
const anyTold: fc.Arbitrary<DeliveryTold[]> = fc
  .tuple(fc.array(status, { maxLength: 8 }), fc.nat({ max: 8 }))
  .map(([all, without]) =>
    all.map(({ sequence, ...each }, nth) => ({
      ...each,
      id: `S-${nth}`,
      reference: 'INT-7',
      ...(nth !== without && { sequence }),
    })),
  );

/** They arrive one after the other or several at once, some twice. */
type Arrival = { nth: number; withTheNext: boolean };
const anyArrivals = fc.array(
  fc.record({ nth: fc.nat({ max: 7 }), withTheNext: fc.boolean() }),
  { maxLength: 12 },
);

const asked = (command: DeliveryCommand): Command =>
  command.type === 'handOver'
    ? { type: 'handOver', ...command.payload }
    : { type: 'reportDelivery', ...command.payload };

/** Where the case is when all has arrived and its last moment has come. */
function outcomeOf(all: DeliveryTold[], arrivals: Arrival[]) {
  let { state } = ordered;
  let hour = 0;
  const known = new Map<string, DeliveryTold>();
  const judge = (at: string) => {
    const judgement = judgeDelivery([...known.values()], state, at);
    for (const command of judgement.commands) {
      const context = contextOf({ system: 'tracker' }, { at });
      const happened = requirement.decide(state, asked(command), context);
      // What the rule says is never refused by the case itself.
      if (isRejection(happened)) throw new Error(happened.refused.code);
      for (const event of happened) {
        state = requirement.evolve(state, event, context);
      }
    }
    return judgement;
  };
  const late = all.map((_, nth) => ({ nth, withTheNext: false }));
  for (const { nth, withTheNext } of [...arrivals, ...late]) {
    const told = all[nth];
    if (told) known.set(told.id, told);
    hour += 1;
    if (!withTheNext) judge(on(30, hour));
  }
  judge(on(60));
  const { last, judged } = judge(on(61));
  return {
    stage: state.stage,
    status: 'delivering' in state ? state.delivering?.status : undefined,
    last,
    left: judged.filter(({ does }) => does !== 'rests'),
  };
}

describe('What a delivery system says, whatever the order in which it arrives', () => {
  it('comes to the same, however often it comes', () => {
    fc.assert(
      fc.property(anyTold, anyArrivals, (all, arrivals) => {
        expect(outcomeOf(all, arrivals)).toEqual(outcomeOf(all, []));
      }),
      { numRuns: 300 },
    );
  });

  it('is judged each once, and nothing is left to be judged in the end', () => {
    fc.assert(
      fc.property(anyTold, anyArrivals, (all, arrivals) => {
        expect(outcomeOf(all, arrivals).left).toEqual([]);
        const { judged } = judgeDelivery(all, ordered.state, on(30));
        expect(judged.map(({ id }) => id).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('gets to where it was delivered, and stays where it was not', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyTold, all => {
        const { stage, status: far } = outcomeOf(all, []);
        reached.add(`${stage} ${far}`);
        expect(stage === 'verification').toBe(
          all.some(({ state, at }) => state === 'delivered' && at >= on(3)),
        );
      }),
      { numRuns: 200 },
    );
    expect(reached.size).toBeGreaterThan(3);
  });
});
