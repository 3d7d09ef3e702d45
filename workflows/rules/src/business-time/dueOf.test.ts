import {
  Calendar,
  Deadline,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DateTime } from 'luxon';
import { dueOf } from './dueOf';
import {
  aroundTheClock,
  finland,
  newYork,
  nights,
  sweden,
  swedenWithoutEves,
  withBreaks,
} from './testing/calendars';

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

/** A moment by the clock on the wall there. */
const at = (local: string, { zone }: Calendar) =>
  DateTime.fromISO(local, { zone }).toUTC().toISO() ?? '';

const dueAt = (
  from: string,
  duration: string,
  calendar: Calendar,
  clock: Term['clock'] = 'business',
) => dueOf(deadline(from, { clock, duration }), calendar).dueAt;

type Line = [
  what: string,
  calendar: Calendar,
  from: string,
  duration: string,
  due: string,
];

/** By the clock on the wall, so that each line can be checked against a calendar on the wall too. */
const business: Line[] = [
  [
    'ten days are two weeks',
    sweden,
    '2026-03-03T09:00',
    'P10D',
    '2026-03-17T08:00:00.000Z',
  ],
  [
    'what exactly fills a day falls at its closing time',
    sweden,
    '2026-03-03T08:00',
    'P1D',
    '2026-03-03T16:00:00.000Z',
  ],
  [
    'so does what fills the last day of a week',
    sweden,
    '2026-03-02T08:00',
    'P5D',
    '2026-03-06T16:00:00.000Z',
  ],
  [
    'a start after closing time counts from the next opening',
    sweden,
    '2026-03-03T20:00',
    'PT4H',
    '2026-03-04T11:00:00.000Z',
  ],
  [
    'so does a start at closing time',
    sweden,
    '2026-03-03T17:00',
    'PT4H',
    '2026-03-04T11:00:00.000Z',
  ],
  [
    'so does a start before opening time',
    sweden,
    '2026-03-03T05:00',
    'PT4H',
    '2026-03-03T11:00:00.000Z',
  ],
  [
    'and a start on a Saturday',
    sweden,
    '2026-03-07T12:00',
    'P1D',
    '2026-03-09T16:00:00.000Z',
  ],
  [
    'no time at all is over at once',
    sweden,
    '2026-03-07T12:00',
    'PT0S',
    '2026-03-07T11:00:00.000Z',
  ],
  [
    'a week is the days of it that are worked',
    sweden,
    '2026-03-03T09:00',
    'P1W',
    '2026-03-10T08:00:00.000Z',
  ],
  [
    'days and hours add up',
    sweden,
    '2026-03-03T09:00',
    'P1DT8H30M',
    '2026-03-05T07:30:00.000Z',
  ],
  [
    'over the spring’s change of the clock the hour on the wall stays',
    sweden,
    '2026-03-27T09:00',
    'P2D',
    '2026-03-31T07:00:00.000Z',
  ],
  [
    'over the autumn’s too',
    sweden,
    '2026-10-23T09:00',
    'P2D',
    '2026-10-27T08:00:00.000Z',
  ],
  [
    'Good Friday and Easter Monday are free, the Thursday before is half',
    sweden,
    '2026-04-02T08:00',
    'P1D',
    '2026-04-07T11:00:00.000Z',
  ],
  [
    'Midsummer Eve is free by custom',
    sweden,
    '2026-06-18T13:00',
    'P1D',
    '2026-06-22T11:00:00.000Z',
  ],
  [
    'and a working day by law',
    swedenWithoutEves,
    '2026-06-18T13:00',
    'P1D',
    '2026-06-19T11:00:00.000Z',
  ],
  [
    'Christmas, with its eve before a weekend',
    sweden,
    '2026-12-23T16:00',
    'P1D',
    '2026-12-28T15:00:00.000Z',
  ],
  [
    'over the year’s end, with New Year’s Eve',
    sweden,
    '2026-12-30T16:00',
    'P1D',
    '2027-01-04T15:00:00.000Z',
  ],
  [
    'and Epiphany',
    sweden,
    '2026-12-30T16:00',
    'P3D',
    '2027-01-07T15:00:00.000Z',
  ],
  [
    'a leap day is a day',
    sweden,
    '2028-02-28T09:00',
    'P2D',
    '2028-03-01T08:00:00.000Z',
  ],
  [
    'without one March comes a day sooner',
    sweden,
    '2029-02-27T09:00',
    'P2D',
    '2029-03-01T08:00:00.000Z',
  ],
  [
    'Finland’s Independence Day is free there',
    finland,
    '2027-12-03T15:00',
    'P1D',
    '2027-12-07T13:00:00.000Z',
  ],
  [
    'and a Monday in Sweden',
    sweden,
    '2027-12-03T14:00',
    'P1D',
    '2027-12-06T13:00:00.000Z',
  ],
  [
    'a business day is as long as that calendar’s',
    finland,
    '2027-12-01T08:00',
    'P1D',
    '2027-12-01T14:00:00.000Z',
  ],
  [
    'New York changes the clock in its own week',
    newYork,
    '2026-03-06T10:00',
    'P1D',
    '2026-03-09T14:00:00.000Z',
  ],
  [
    'and back in its own',
    newYork,
    '2026-10-30T10:00',
    'P1D',
    '2026-11-02T15:00:00.000Z',
  ],
  [
    'a night shift is worked past midnight',
    nights,
    '2026-03-03T23:00',
    'PT6H',
    '2026-03-04T04:00:00.000Z',
  ],
  [
    'what is asked in the small hours is in the shift of the evening before',
    nights,
    '2026-03-04T02:00',
    'PT5H',
    '2026-03-04T22:00:00.000Z',
  ],
  [
    'the spring’s night is an hour short',
    nights,
    '2026-03-28T22:00',
    'P1D',
    '2026-03-29T21:00:00.000Z',
  ],
  [
    'the autumn’s an hour long',
    nights,
    '2026-10-24T22:00',
    'P1D',
    '2026-10-25T04:00:00.000Z',
  ],
  [
    'a night belongs to the day on which it begins, free or not',
    nights,
    '2026-12-24T02:00',
    'PT5H',
    '2026-12-25T22:00:00.000Z',
  ],
  [
    'around the clock a day is 24 hours, also when the clock is changed',
    aroundTheClock,
    '2026-03-28T12:00',
    'P1D',
    '2026-03-29T11:00:00.000Z',
  ],
  [
    'a break is not worked',
    withBreaks,
    '2026-03-03T11:00',
    'PT2H',
    '2026-03-03T13:00:00.000Z',
  ],
  [
    'a day is what most days are, and a short Friday half of it',
    withBreaks,
    '2026-03-06T08:00',
    'P1D',
    '2026-03-09T11:00:00.000Z',
  ],
];

const free: Calendar['week'] = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};

describe('On the business clock', () => {
  it.each(business)('%s', (_, calendar, from, duration, due) => {
    expect(dueAt(at(from, calendar), duration, calendar)).toBe(due);
  });

  it('a month has no number of business days', () => {
    expect(() => dueAt('2026-03-03T08:00:00.000Z', 'P1M', sweden)).toThrow(
      'P1M has no fixed number of business days',
    );
  });

  it('what is no duration is refused', () => {
    for (const duration of ['ten days', 'P-2D', '']) {
      expect(() => dueAt('2026-03-03T08:00:00.000Z', duration, sweden)).toThrow(
        'is not a duration',
      );
    }
  });

  it('a calendar that never opens is refused, not waited for', () => {
    expect(() =>
      dueAt('2026-03-03T08:00:00.000Z', 'P1D', { ...sweden, week: free }),
    ).toThrow('Calendar se has no working time');
  });

  it('nor is one whose every day is a holiday', () => {
    const monday = DateTime.fromISO('2026-03-02');
    const holidays = Array.from({ length: 53 * 25 }, (_, weeks) => ({
      day: monday.plus({ weeks }).toFormat('yyyy-MM-dd'),
    }));
    const mondays = { ...sweden.week, ...free, monday: sweden.week.monday };
    expect(() =>
      dueAt('2026-03-03T08:00:00.000Z', 'P1D', {
        ...sweden,
        week: mondays,
        holidays,
      }),
    ).toThrow('Calendar se never opens again');
  });

  it('an unknown zone is refused', () => {
    expect(() =>
      dueAt('2026-03-03T08:00:00.000Z', 'P1D', { ...sweden, zone: 'Mars' }),
    ).toThrow('Calendar se');
  });
});

const elapsed: Line[] = [
  [
    'a day ends at the same hour on the wall, also when the clock is changed',
    sweden,
    '2026-03-28T12:00',
    'P1D',
    '2026-03-29T10:00:00.000Z',
  ],
  [
    'and in autumn',
    sweden,
    '2026-10-24T12:00',
    'P1D',
    '2026-10-25T11:00:00.000Z',
  ],
  [
    'twenty-four hours are that long',
    sweden,
    '2026-03-28T12:00',
    'PT24H',
    '2026-03-29T11:00:00.000Z',
  ],
  [
    'free days count',
    sweden,
    '2026-12-23T16:00',
    'P10D',
    '2027-01-02T15:00:00.000Z',
  ],
  [
    'a month from the last of January ends on the leap day',
    sweden,
    '2028-01-31T09:00',
    'P1M',
    '2028-02-29T08:00:00.000Z',
  ],
  [
    'a year from a leap day ends the day before March',
    sweden,
    '2028-02-29T09:00',
    'P1Y',
    '2029-02-28T08:00:00.000Z',
  ],
  [
    'by the zone of the calendar',
    newYork,
    '2026-03-07T12:00',
    'P1D',
    '2026-03-08T16:00:00.000Z',
  ],
];

describe('On the elapsed clock', () => {
  it.each(elapsed)('%s', (_, calendar, from, duration, due) => {
    expect(dueAt(at(from, calendar), duration, calendar, 'elapsed')).toBe(due);
  });
});
