import { dueOf } from '@business-relations/rules/business-time';
import { Business, settingsWith, theUnit, unit } from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { calendarOf } from './database/calendarOf';
import { keepCalendars } from './keepCalendars';
import { makeCalendar } from './makeCalendar';
import { policyFor } from './policyFor';

const [sweden] = settingsWith().calendars;

const daysOff = (settings: typeof sweden, year: number) =>
  makeCalendar(settings, [year]).holidays.map(({ day }) => day);

describe('the holidays of a calendar', () => {
  it('are in Sweden those by law, and the eves that are kept by custom', () => {
    expect(daysOff(sweden, 2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });

  it('are those by law alone where the eves aren’t kept', () => {
    const eves = ['2026-06-19', '2026-12-24', '2026-12-31'];
    expect(daysOff({ ...sweden, eves: false }, 2026)).toEqual(
      daysOff(sweden, 2026).filter(day => !eves.includes(day)),
    );
  });

  it('are another country’s where it is of another country', () => {
    const finland = settingsWith().calendars[1];
    expect(daysOff(finland, 2026)).toContain('2026-12-06');
    expect(daysOff(finland, 2026)).not.toContain('2026-06-06');
  });
});

describe.each(databases.eachSupportedId())('calendars on %s', id => {
  it('are there from the start, for the years around', async () => {
    const db = await databaseWithTables(id);
    const { calendars } = settingsWith();
    await keepCalendars(db, calendars, '2026-11-24T09:00:00.000Z');
    const calendar = await calendarOf(db, 'sweden');
    expect(calendar).toMatchObject({
      id: 'sweden',
      version: 1,
      zone: 'Europe/Stockholm',
    });
    expect(calendar?.holidays.at(0)?.day).toBe('2025-01-01');
    expect(calendar?.holidays.at(-1)?.day).toBe('2031-12-31');
    expect(await calendarOf(db, 'finland')).toBeDefined();
    expect(await calendarOf(db, 'norway')).toBeUndefined();
  });

  it('get a new version when what they hold changes, and keep the old one', async () => {
    const db = await databaseWithTables(id);
    const at = '2026-11-24T09:00:00.000Z';
    await keepCalendars(db, [sweden], at);
    await keepCalendars(db, [sweden], at);
    expect((await calendarOf(db, 'sweden'))?.version).toBe(1);
    await keepCalendars(db, [{ ...sweden, eves: false }], at);
    expect((await calendarOf(db, 'sweden'))?.version).toBe(2);
    expect(await db('calendars').pluck('version')).toHaveLength(2);
  });

  it('are ones that deadlines can be computed with', async () => {
    const db = await databaseWithTables(id);
    await keepCalendars(db, [sweden], '2026-11-24T09:00:00.000Z');
    const calendar = await calendarOf(db, 'sweden');
    if (!calendar) throw new Error('no calendar');
    expect(
      dueOf(
        {
          key: 'decision',
          from: '2026-12-23T09:00:00.000Z',
          term: { clock: 'business', duration: 'P1D' },
          calendar: 'sweden',
          then: { code: 'failed', params: {} },
          reminders: 'none',
        },
        calendar,
      ).dueAt,
    ).toBe('2026-12-28T09:00:00.000Z');
  });
});

describe.each(databases.eachSupportedId())('policies on %s', id => {
  const rules = {
    kind: 'requirement',
    terms: {
      decision: { clock: 'business', duration: 'P10D' },
      classify: { clock: 'business', duration: 'P2D' },
    },
  } as const;
  const start = async (businessRelations: object) =>
    new Business(
      await databaseWithTables(id),
      settingsWith(businessRelations),
    ).has(unit('acme'), unit('claims', 'acme'), unit('motor', 'claims'));

  it('are the defaults of the kind and the first calendar where nothing is set', async () => {
    const acme = await start({});
    expect(
      await policyFor(acme.db, acme.settings, rules, theUnit('motor')),
    ).toMatchObject({ calendar: 'sweden', terms: rules.terms });
  });

  it('are what is set for everybody, then for the nearest unit', async () => {
    const days = (duration: string) => ({
      terms: {
        requirement: {
          decision: { clock: 'business', duration },
        },
      },
    });
    const acme = await start({
      calendars: [
        { id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' },
        {
          id: 'finland',
          country: 'FI',
          zone: 'Europe/Helsinki',
          units: [theUnit('claims')],
        },
      ],
      policies: [
        { units: [theUnit('claims')], ...days('P5D') },
        days('P8D'),
        {
          units: [theUnit('acme')],
          limits: {
            requirement: {
              anotherThanThePreparer: { amount: 100_000, currency: 'SEK' },
            },
          },
        },
      ],
    });
    const of = (inUnit?: string) =>
      policyFor(acme.db, acme.settings, rules, inUnit && theUnit(inUnit));
    expect(await of('motor')).toMatchObject({
      calendar: 'finland',
      terms: {
        decision: { clock: 'business', duration: 'P5D' },
        classify: rules.terms.classify,
      },
      limits: { anotherThanThePreparer: { amount: 100_000, currency: 'SEK' } },
    });
    expect((await of('acme')).terms.decision.duration).toBe('P8D');
    expect((await of()).limits).toBeUndefined();
  });

  it('have the same version where they mean the same', async () => {
    const acme = await start({});
    const version = async (of = rules, inUnit = 'motor') =>
      (await policyFor(acme.db, acme.settings, of, theUnit(inUnit))).version;
    expect(await version()).toBe(await version(rules, 'claims'));
    expect(await version()).not.toBe(
      (
        await policyFor(acme.db, acme.settings, {
          ...rules,
          terms: {
            ...rules.terms,
            decision: { clock: 'elapsed', duration: 'P10D' },
          },
        })
      ).version,
    );
  });
});
