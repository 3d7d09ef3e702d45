// A test may: its schemas don't get into a workflow's bundle.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports
import { calendarShape } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Calendar,
  ClockTime,
  Deadline,
  Holiday,
  Instant,
  OpenHours,
  Term,
} from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { dueOf } from './dueOf';
import { workedBetween } from './workedBetween';

const MINUTE = 60_000;

const clockTime = (minutes: number): ClockTime => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** By quarters of an hour. */
const quarter = (most: number) =>
  fc.integer({ min: 0, max: most / 15 }).map(number => number * 15);

const openHours: fc.Arbitrary<OpenHours> = fc
  .tuple(quarter(23 * 60), quarter(24 * 60))
  .map(([open, close]) => ({ open: clockTime(open), close: clockTime(close) }));

/** Free, open by day, or into the night. */
const openingHours: fc.Arbitrary<OpenHours[]> = fc.oneof(
  fc.constant<OpenHours[]>([{ open: '08:00', close: '17:00' }]),
  fc.constant<OpenHours[]>([]),
  openHours.map(hours => [hours]),
  fc.constant<OpenHours[]>([
    { open: '08:00', close: '12:00' },
    { open: '13:00', close: '17:00' },
  ]),
);

const dayOfTheYears = fc
  .integer({ min: 0, max: 3 * 365 })
  .map(days =>
    new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
  );

const holiday: fc.Arbitrary<Holiday> = fc
  .tuple(dayOfTheYears, fc.option(quarter(24 * 60), { nil: undefined }))
  .map(([each, closes]) => ({
    day: each,
    ...(closes !== undefined && { closes: clockTime(closes) }),
  }));

/** Calendars of every kind that the contract lets through. */
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  id: fc.constant('any'),
  version: fc.constant(1),
  zone: fc.constantFrom(
    'Europe/Stockholm',
    'Europe/Helsinki',
    'America/New_York',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'UTC',
  ),
  week: fc.record({
    monday: fc.constant<OpenHours[]>([{ open: '08:00', close: '17:00' }]),
    tuesday: openingHours,
    wednesday: openingHours,
    thursday: openingHours,
    friday: openingHours,
    saturday: openingHours,
    sunday: openingHours,
  }),
  holidays: fc.uniqueArray(holiday, {
    maxLength: 40,
    selector: each => each.day,
  }),
});

const anyInstant = fc
  .date({
    min: new Date('2026-01-01T00:00:00.000Z'),
    max: new Date('2027-06-30T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

/** Up to some weeks of work. */
const anyMinutes = fc.integer({ min: 1, max: 150 * 60 });

type Asked = {
  from: Instant;
  minutes: number;
  calendar: Calendar;
  clock?: Term['clock'];
  stood?: Deadline['stood'];
  reminders?: Deadline['reminders'];
};

const due = ({
  from,
  minutes,
  calendar,
  clock = 'business',
  stood,
  reminders = 'none',
}: Asked) =>
  dueOf(
    {
      key: 'any',
      from,
      term: { clock, duration: `PT${minutes}M` },
      calendar: calendar.id,
      then: { code: 'then-reminded-weekly', params: { asked: [] } },
      reminders,
      ...(stood && { stood }),
    },
    calendar,
  );

const dueAt = (asked: Asked) => due(asked).dueAt;

const inOrder = (...moments: Instant[]) => [...moments].sort();

const before = (moment: Instant) =>
  new Date(Date.parse(moment) - 1).toISOString();

const anyClock = fc.constantFrom<Term['clock']>('business', 'elapsed');

describe('Business time', () => {
  it('takes every calendar that the contract lets through', () => {
    fc.assert(
      fc.property(anyCalendar, calendar => {
        expect(calendarShape.parse(calendar)).toEqual(calendar);
      }),
    );
  });

  it('a deadline is the earliest instant by which the duration has been worked', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anyMinutes,
        (calendar, from, minutes) => {
          const moment = dueAt({ from, minutes, calendar });
          expect(workedBetween(from, moment, calendar)).toBe(minutes * MINUTE);
          expect(workedBetween(from, before(moment), calendar)).toBeLessThan(
            minutes * MINUTE,
          );
        },
      ),
    );
  });

  it('whoever starts later or has longer isn’t due earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.tuple(anyInstant, anyInstant),
        fc.tuple(anyMinutes, anyMinutes),
        anyClock,
        (calendar, moments, [one, other], clock) => {
          const [from, later] = inOrder(...moments);
          const [minutes, longer] = [
            Math.min(one, other),
            Math.max(one, other),
          ];
          const first = dueAt({ from, minutes, calendar, clock });
          expect(
            dueAt({ from: later, minutes, calendar, clock }) >= first,
          ).toBe(true);
          expect(
            dueAt({ from, minutes: longer, calendar, clock }) > first,
          ).toBe(longer > minutes);
        },
      ),
    );
  });

  it('what is worked in two parts is worked in all', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.tuple(anyInstant, anyInstant, anyInstant),
        (calendar, moments) => {
          const [from, between, to] = inOrder(...moments);
          expect(
            workedBetween(from, between, calendar) +
              workedBetween(between, to, calendar),
          ).toBe(workedBetween(from, to, calendar));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a term in two parts, one after the other, is due as the whole', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anyMinutes,
        anyMinutes,
        (calendar, from, first, second) => {
          const between = dueAt({ from, minutes: first, calendar });
          expect(dueAt({ from: between, minutes: second, calendar })).toBe(
            dueAt({ from, minutes: first + second, calendar }),
          );
        },
      ),
    );
  });

  const stoodStill = fc
    .record({
      calendar: anyCalendar,
      moments: fc.tuple(anyInstant, anyInstant, anyInstant),
      minutes: anyMinutes,
      clock: anyClock,
    })
    .map(({ moments, ...asked }) => {
      const [from, stop, goOn] = inOrder(...moments);
      return {
        asked: { ...asked, from },
        stop,
        goOn,
        moment: dueAt({ ...asked, from, stood: [{ from: stop, to: goOn }] }),
        undisturbed: dueAt({ ...asked, from }),
      };
    });

  it('a clock that stood still goes on with what was left', () => {
    fc.assert(
      fc.property(stoodStill, ({ asked, stop, goOn, moment, undisturbed }) => {
        fc.pre(undisturbed > stop);
        const passed = (from: Instant, to: Instant) =>
          asked.clock === 'business'
            ? workedBetween(from, to, asked.calendar)
            : Date.parse(to) - Date.parse(from);
        expect(passed(asked.from, stop) + passed(goOn, moment)).toBe(
          asked.minutes * MINUTE,
        );
      }),
    );
  });

  it('a clock that stands still after it has run out has run out', () => {
    fc.assert(
      fc.property(stoodStill, ({ stop, moment, undisturbed }) => {
        fc.pre(undisturbed <= stop);
        expect(moment).toBe(undisturbed);
      }),
    );
  });

  it('reminders come in order, after the start and before it is due', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anyMinutes,
        anyClock,
        fc.constantFrom<Deadline['reminders']>('term', 'weekly', 'none'),
        (calendar, from, minutes, clock, reminders) => {
          const { dueAt: end, reminders: moments } = due({
            from,
            minutes,
            calendar,
            clock,
            reminders,
          });
          expect(inOrder(from, ...moments, end)).toEqual([
            from,
            ...moments,
            end,
          ]);
          expect(moments).not.toContain(end);
          expect(moments).not.toContain(from);
        },
      ),
    );
  });
});
