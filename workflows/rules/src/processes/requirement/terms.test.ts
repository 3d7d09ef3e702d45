import { terms, TermName } from './terms';
import { aHandedIn, aLifted, language } from './testing/requirements';
import { asa, fatima, karin, sven } from './testing/organisation';
import { on, policy, Story } from './testing/story';

/** Replaying recorded runs does not notice a changed deadline, so each is written down here. */
describe('Times of a requirement', () => {
  it('are these by default', () => {
    expect(terms).toEqual({
      classification: { clock: 'business', duration: 'P2D' },
      decision: { clock: 'business', duration: 'P10D' },
      decisionAbove: { clock: 'business', duration: 'P5D' },
      conditions: { clock: 'business', duration: 'P3D' },
      verification: { clock: 'business', duration: 'P10D' },
      lastLevel: { clock: 'business', duration: 'P5D' },
    });
  });

  const lifted = () => aLifted();
  const conditions = () => {
    const story = lifted();
    return story.when(asa, story.approveIf('B', 'Soon'));
  };
  const delivered = (story: Story) =>
    story.when(sven, { type: 'reportDelivery', status: 'delivered' });
  const ordered = (by: string) => Story.ofNothing().opened(language, by);
  const approved = () => {
    const story = lifted();
    return story.when(asa, story.approve('B'));
  };

  it.each<[string, () => Story, TermName | undefined]>([
    ['a requirement that is handed in', () => aHandedIn(), 'classification'],
    [
      'the same when it was missed',
      () => aHandedIn().silence(on(3)),
      'classification',
    ],
    [
      'the same with the last who can be asked',
      () => aHandedIn().silence(on(3)).silence(on(5)),
      'lastLevel',
    ],
    ['a change that is lifted', lifted, 'decision'],
    ['an order that waits for its orderer', () => ordered(karin), 'decision'],
    [
      'a decision that is late',
      () => lifted().silence(on(15)),
      'decisionAbove',
    ],
    [
      'a decision that only reminds',
      () => lifted().silence(on(15)).silence(on(22)),
      'decisionAbove',
    ],
    ['conditions', conditions, 'conditions'],
    ['an order in delivery', () => ordered(fatima), undefined],
    [
      'an order that was delivered',
      () => delivered(ordered(fatima)),
      'verification',
    ],
    [
      'a change that was delivered',
      () => delivered(approved()),
      'verification',
    ],
    [
      'the same after silence',
      () => delivered(approved()).silence(on(20)),
      'lastLevel',
    ],
  ])('%s', (_, story, name) => {
    const [deadline] = story().duties().deadlines;
    expect(deadline && [deadline.term, deadline.calendar]).toEqual(
      name && [terms[name], policy.calendar],
    );
  });

  it('can be others, in an organisation’s policy', () => {
    const quick = {
      ...policy,
      terms: {
        ...terms,
        decision: { clock: 'elapsed' as const, duration: 'PT4H' },
      },
    };
    expect(aLifted().duties(quick).deadlines[0].term).toEqual({
      clock: 'elapsed',
      duration: 'PT4H',
    });
  });
});
