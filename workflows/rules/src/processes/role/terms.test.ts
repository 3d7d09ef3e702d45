import {
  asa,
  asaForClaims,
  erik,
  pia,
} from '../requirement/testing/organisation';
import { terms, TermName } from './terms';
import { customerOfMotor } from './testing/proposals';
import { on, Story } from './testing/story';

/** Replaying recorded runs does not notice a changed deadline, so each is written down here. */
describe('Times of a role', () => {
  it('are these by default', () => {
    expect(terms).toEqual({
      answer: { clock: 'business', duration: 'P10D' },
      followUp: { clock: 'business', duration: 'P10D' },
      confirmation: { clock: 'business', duration: 'P10D' },
      objection: { clock: 'business', duration: 'P10D' },
      lastLevel: { clock: 'business', duration: 'P5D' },
    });
  });

  const proposed = () => Story.in().opened(customerOfMotor(300_000), erik);

  it('of a confirmation that a campaign asks for end with its day; what follows has the usual ones', () => {
    const asked = (until: string) =>
      Story.in().opened(
        { ask: 'confirm', assignment: asaForClaims.id, until },
        erik,
        on(1),
      );
    const durations = (story: Story) =>
      story.duties().deadlines.map(({ term }) => term.duration);
    expect(asked(on(31)).duties().deadlines).toMatchObject([
      {
        from: on(1),
        term: { clock: 'elapsed', duration: `PT${30 * 24 * 3600}S` },
        reminders: 'term',
      },
    ]);
    expect(durations(asked(on(31)).silence(on(31)))).toEqual(['P5D']);
    expect(durations(asked(on(0)))).toEqual(['P10D']);
    expect(durations(asked(on(500)))).toEqual(['P10D']);
  });

  it.each<[string, () => Story, TermName, 'term' | 'weekly']>([
    ['a proposal', proposed, 'answer', 'term'],
    [
      'the same when the account manager was told',
      () => proposed().silence(on(15)),
      'followUp',
      'term',
    ],
    [
      'the same when the customer above was told',
      () => proposed().silence(on(15)).silence(on(29)),
      'lastLevel',
      'weekly',
    ],
    [
      'the same when its grantor objects',
      () => proposed().when(asa, { type: 'object', reason: 'No' }),
      'objection',
      'weekly',
    ],
    [
      'a confirmation',
      () =>
        Story.in().opened(
          { ask: 'confirm', assignment: asaForClaims.id },
          'engine',
        ),
      'confirmation',
      'term',
    ],
    [
      'a successor',
      () =>
        Story.in().opened(
          { ask: 'handOver', assignment: asaForClaims.id, successor: pia },
          asa,
        ),
      'answer',
      'term',
    ],
  ])('%s', (_, story, name, reminders) => {
    expect(story().duties().deadlines).toMatchObject([
      { term: terms[name], calendar: 'se', reminders },
    ]);
  });
});
