import {
  Deadline,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { dueOf } from './dueOf';
import { sweden } from './testing/calendars';

const deadline = (
  from: string,
  term: Term,
  more: Partial<Deadline> = {},
): Deadline => ({
  key: 'decide',
  from,
  term,
  calendar: 'any',
  then: { code: 'then-reminded-weekly', params: { asked: [] } },
  reminders: 'none',
  ...more,
});

const tuesday = '2026-03-03T08:00:00.000Z';

const remindersOf = (
  duration: string,
  reminders: Deadline['reminders'],
  clock: Term['clock'] = 'business',
) =>
  dueOf(deadline(tuesday, { clock, duration }, { reminders }), sweden)
    .reminders;

describe('A deadline', () => {
  it('of five business days or more is reminded of at half and at four fifths', () => {
    expect(remindersOf('P10D', 'term')).toEqual([
      '2026-03-10T08:00:00.000Z',
      '2026-03-13T08:00:00.000Z',
    ]);
    expect(remindersOf('P5D', 'term')).toEqual([
      '2026-03-05T12:30:00.000Z',
      '2026-03-09T08:00:00.000Z',
    ]);
  });

  it('that is shorter is reminded of once', () => {
    expect(remindersOf('P2D', 'term')).toEqual(['2026-03-04T08:00:00.000Z']);
    expect(remindersOf('P4DT8H59M', 'term')).toHaveLength(1);
  });

  it('on the elapsed clock goes by days of the calendar', () => {
    expect(remindersOf('P10D', 'term', 'elapsed')).toEqual([
      '2026-03-08T08:00:00.000Z',
      '2026-03-11T08:00:00.000Z',
    ]);
    expect(remindersOf('P4D', 'term', 'elapsed')).toEqual([
      '2026-03-05T08:00:00.000Z',
    ]);
  });

  it('of a last level is reminded of weekly until it passes', () => {
    expect(remindersOf('P5D', 'weekly')).toEqual([]);
    expect(remindersOf('P20D', 'weekly')).toEqual([
      '2026-03-10T08:00:00.000Z',
      '2026-03-17T08:00:00.000Z',
      '2026-03-24T08:00:00.000Z',
    ]);
  });

  it('may have no reminders', () => {
    expect(remindersOf('P10D', 'none')).toEqual([]);
  });

  it('keeps the version of the calendar that it was computed with', () => {
    const term: Term = { clock: 'business', duration: 'P10D' };
    expect(dueOf(deadline(tuesday, term), sweden)).toEqual({
      key: 'decide',
      from: tuesday,
      term,
      calendar: { id: 'se', version: 3 },
      dueAt: '2026-03-17T08:00:00.000Z',
      reminders: [],
    });
  });
});

describe('A clock that stood still', () => {
  const stood = [
    { from: '2026-03-04T08:00:00.000Z', to: '2026-03-06T08:00:00.000Z' },
  ];
  const withStood = (
    clock: Term['clock'],
    spans: NonNullable<Deadline['stood']>,
    reminders: Deadline['reminders'] = 'term',
  ) => {
    const { dueAt: due, reminders: before } = dueOf(
      deadline(
        tuesday,
        { clock, duration: 'P3D' },
        { stood: spans, reminders },
      ),
      sweden,
    );
    return { due, before };
  };

  it('goes on with what was left of it', () => {
    expect(withStood('business', stood)).toEqual({
      due: '2026-03-10T08:00:00.000Z',
      before: ['2026-03-06T12:30:00.000Z'],
    });
    expect(withStood('elapsed', stood)).toEqual({
      due: '2026-03-08T08:00:00.000Z',
      before: ['2026-03-06T20:00:00.000Z'],
    });
  });

  it('counts a time in which it stood for two reasons once', () => {
    const twice = [
      ...stood,
      { from: '2026-03-04T10:00:00.000Z', to: '2026-03-05T08:00:00.000Z' },
    ];
    for (const clock of ['business', 'elapsed'] as const) {
      expect(withStood(clock, twice)).toEqual(withStood(clock, stood));
    }
  });

  it('loses no working time over a night or a weekend', () => {
    const night = [
      { from: '2026-03-03T16:00:00.000Z', to: '2026-03-04T07:00:00.000Z' },
    ];
    expect(withStood('business', night).due).toBe('2026-03-06T08:00:00.000Z');
  });

  it('is not held up by what comes after it has run out', () => {
    const later = [
      { from: '2026-03-06T08:00:00.000Z', to: '2026-03-09T08:00:00.000Z' },
    ];
    expect(withStood('business', later).due).toBe('2026-03-06T08:00:00.000Z');
    expect(withStood('elapsed', later).due).toBe('2026-03-06T08:00:00.000Z');
  });
});
