import { dayBeginsAfter } from './dayBeginsAfter';
import {
  aroundTheClock,
  finland,
  newYork,
  nights,
  sweden,
  withBreaks,
} from './testing/calendars';

describe('the next day that begins', () => {
  it.each([
    ['after a working day', sweden, '2026-03-03T12:00Z', '2026-03-04T07:00'],
    ['before work', sweden, '2026-03-03T05:00Z', '2026-03-03T07:00'],
    ['at that very moment', sweden, '2026-03-03T07:00Z', '2026-03-04T07:00'],
    ['on a Friday', sweden, '2026-03-06T12:00Z', '2026-03-09T07:00'],
    ['over a holiday', sweden, '2026-12-23T12:00Z', '2026-12-28T07:00'],
    ['by another zone', finland, '2026-03-03T12:00Z', '2026-03-04T06:00'],
    ['in summer time', newYork, '2026-03-06T22:00Z', '2026-03-09T13:00'],
    [
      'before a midday pause',
      withBreaks,
      '2026-03-03T11:30Z',
      '2026-03-04T07:00',
    ],
    ['at night', nights, '2026-03-03T02:00Z', '2026-03-03T21:00'],
    [
      'around the clock',
      aroundTheClock,
      '2026-03-03T12:00Z',
      '2026-03-03T23:00',
    ],
  ])('%s is found', (_, calendar, at, begins) => {
    expect(dayBeginsAfter(new Date(at).toISOString(), calendar)).toBe(
      `${begins}:00.000Z`,
    );
  });
});
