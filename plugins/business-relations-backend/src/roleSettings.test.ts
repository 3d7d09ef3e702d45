import { settingsWith, theUnit } from './testing/business';

describe('the settings of an organisation', () => {
  it('have defaults for everything', () => {
    expect(settingsWith()).toMatchObject({
      serviceTypes: ['service', 'website'],
      acceptance: 'required',
      currency: 'SEK',
      rates: [],
      policies: [],
      readCatalogEvery: { minutes: 2 },
    });
    expect(settingsWith().calendars.map(({ id }) => id)).toEqual([
      'sweden',
      'finland',
    ]);
  });

  it('know units in any case', () => {
    const [calendar] = settingsWith({
      calendars: [
        {
          id: 'sweden',
          country: 'SE',
          zone: 'Europe/Stockholm',
          units: ['Group:default/Claims'],
        },
      ],
    }).calendars;
    expect(calendar.units).toEqual([theUnit('claims')]);
  });

  it('take how often the catalog is read in either form', () => {
    expect(
      settingsWith({ catalog: { every: { seconds: 30 } } }).readCatalogEvery,
    ).toEqual({ seconds: 30 });
    expect(
      settingsWith({ catalog: { every: 'PT5M' } }).readCatalogEvery,
    ).toEqual({ minutes: 5 });
  });

  it('say which key can’t be read', () => {
    expect(() =>
      settingsWith({ rates: [{ from: 'EUR', to: 'SEK', rate: -1 }] }),
    ).toThrow(/rates\[0\]\.rate/);
    expect(() =>
      settingsWith({
        policies: [
          { terms: { requirement: { decision: { clock: 'lunar' } } } },
        ],
      }),
    ).toThrow(/decision/);
  });
});
