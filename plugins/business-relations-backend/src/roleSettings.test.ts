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

  const sweden = { id: 'sweden', country: 'SE', zone: 'Europe/Stockholm' };
  const decisionIn = (duration: string) => ({
    policies: [
      { terms: { requirement: { decision: { clock: 'business', duration } } } },
    ],
  });

  it.each([
    [{ rates: [{ from: 'EUR', to: 'SEK', rate: -1 }] }, 'rates[0].rate '],
    [{ rates: [{ from: 'euro', to: 'SEK', rate: 1 }] }, 'rates[0].from is not'],
    [{ serviceTypes: 'service' }, 'serviceTypes '],
    [{ acceptance: 'always' }, 'acceptance '],
    [{ currency: 'kronor' }, 'currency is not a currency like SEK'],
    [{ catalog: { every: 'often' } }, 'catalog.every is no duration'],
    [{ catalog: { every: 'PT0S' } }, 'catalog.every is no duration'],
    [
      { calendars: [{ ...sweden, zone: 'Europe/Stokholm' }] },
      'calendars[0].zone is not a zone like Europe/Stockholm',
    ],
    [
      { calendars: [{ ...sweden, country: 'XX' }] },
      'calendars[0].country or its state has no holidays that are known here',
    ],
    [
      { calendars: [{ ...sweden, hours: { open: '17:00', close: '08:00' } }] },
      'calendars[0].hours closes before it opens',
    ],
    [{ calendars: [sweden, sweden] }, 'calendars has two of one id'],
    [
      decisionIn('5 days'),
      'policies[0].terms.requirement.decision.duration is not an ISO 8601 duration',
    ],
    [decisionIn('Pnever'), 'policies[0].terms.requirement.decision.duration '],
    [
      { policies: [{ terms: { requirment: { decision: {} } } }] },
      'policies[0].terms',
    ],
    [
      {
        policies: [
          {
            terms: {
              requirement: { desicion: { clock: 'business', duration: 'P5D' } },
            },
          },
        ],
      },
      'policies[0].terms names a time that there isn',
    ],
  ])('that are wrong are told by key and sentence: %j', (wrong, sentence) => {
    expect(() => settingsWith(wrong)).toThrow(`businessRelations.${sentence}`);
  });
});
