import {
  asa,
  fatima,
  sven,
} from '../processes/requirement/testing/organisation';
import { aLifted } from '../processes/requirement/testing/requirements';
import { on, Story } from '../processes/requirement/testing/story';
import { inOrder } from './inOrder';
import { judgeDelivery } from './judgeDelivery';
import { DeliveryTold } from './told';

const ordered = () => {
  const story = aLifted();
  return story.when(asa, story.approve('B'), { at: on(3) });
};
const told = (
  state: DeliveryTold['state'],
  day: number,
  more: Partial<DeliveryTold> = {},
): DeliveryTold => ({ id: `${state} ${day}`, state, at: on(day), ...more });

const judge = (story: Story, all: DeliveryTold[], day = 30) =>
  judgeDelivery(all, story.state, on(day));
/** `started 5: says`: what becomes of each. */
const becomesOf = (story: Story, all: DeliveryTold[], day = 30) =>
  judge(story, all, day).judged.map(each => {
    const because = 'because' in each ? each.because?.code : undefined;
    return [`${each.id}: ${each.does}`, because].filter(Boolean).join(', ');
  });

describe('What a delivery system says', () => {
  it('is put in order by its own numbers where all have one, else by when it came about', () => {
    const first = told('started', 9, { sequence: 1 });
    const second = told('stopped', 5, { sequence: 2 });
    expect(inOrder([second, first])).toEqual([first, second]);
    const { sequence: _, ...without } = first;
    expect(inOrder([without, second])).toEqual([second, without]);
  });

  it('takes up what nobody had handed over, and says how far it is: the furthest', () => {
    const { commands, last } = judge(ordered(), [
      told('delivered', 9),
      told('accepted', 5, { reference: 'INT-7', url: 'https://t.example/7' }),
      told('started', 7, { reference: 'INT-7' }),
    ]);
    expect(commands).toEqual([
      {
        of: 'accepted 5',
        type: 'handOver',
        payload: { reference: 'INT-7', url: 'https://t.example/7' },
      },
      {
        of: 'delivered 9',
        type: 'reportDelivery',
        payload: { status: 'delivered', asOf: on(9) },
      },
    ]);
    expect(last).toBe('delivered 9');
  });

  it('changes nothing where it is no further, still ahead, of another delivery or from before', () => {
    expect(
      becomesOf(ordered(), [
        told('delivered', 2),
        told('accepted', 4, { reference: 'INT-7' }),
        told('started', 5),
        told('stopped', 6),
        told('started', 7, { id: 'again' }),
        told('delivered', 8, { reference: 'INT-8' }),
        told('delivered', 40),
      ]),
    ).toEqual([
      'delivered 2: rests, delivery-earlier-round',
      'accepted 4: rests, delivery-no-further',
      'started 5: says',
      'stopped 6: rests',
      'again: rests, delivery-no-further',
      'delivered 8: rests, other-delivery',
      'delivered 40: waits, delivery-still-ahead',
    ]);
  });

  it('waits for a case in which nothing is ordered yet, and rests in one that has gone on', () => {
    const delivered = [told('delivered', 4)];
    expect(becomesOf(aLifted(), delivered)).toEqual([
      'delivered 4: waits, delivery-not-ordered-yet',
    ]);
    const done = ordered().when(
      sven,
      { type: 'reportDelivery', status: 'delivered' },
      { at: on(5) },
    );
    expect(becomesOf(done, delivered)).toEqual([
      'delivered 4: rests, delivery-no-further',
    ]);
    expect(
      becomesOf(done, [
        told('started', 5, { reference: 'INT-7' }),
        told('stopped', 6, { reference: 'INT-8' }),
      ]),
    ).toEqual([
      'started 5: rests, delivery-no-further',
      'stopped 6: rests, other-delivery',
    ]);
    const over = done.when(fatima, { type: 'receive' }, { at: on(6) });
    expect(becomesOf(over, delivered)).toEqual([
      'delivered 4: rests, case-ended',
    ]);
  });

  it('that it has stopped stands last until it says something later', () => {
    const stopped = told('stopped', 6, { note: 'Waiting for a licence' });
    expect(judge(ordered(), [stopped, told('started', 5)]).last).toBe(
      stopped.id,
    );
    expect(judge(ordered(), [stopped, told('started', 7)]).last).toBe(
      'started 7',
    );
  });
});
