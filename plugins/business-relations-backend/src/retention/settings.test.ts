import { ConfigReader } from '@backstage/config';
import { readRetentionSettings } from './settings';

const reading = (retention?: object) =>
  readRetentionSettings(
    new ConfigReader({
      businessRelations: { ...(retention && { retention }) },
    }),
  );

const inWords = (settings: object) =>
  Object.fromEntries(
    Object.entries(settings).map(([what, keeping]) => [what, String(keeping)]),
  );

describe('how long things are kept', () => {
  it('is set for each: closed cases for ever, unless an organisation decides otherwise', () => {
    expect(inWords(reading())).toEqual({
      closedCases: 'forever',
      commands: 'P90D',
      notices: 'P90D',
      sentKeys: 'P1Y',
      feed: 'P30D',
    });
  });

  it('is taken in each form in which Backstage takes a duration', () => {
    expect(
      inWords(
        reading({
          closedCases: { years: 10 },
          commands: 'forever',
          feed: '14 days',
        }),
      ),
    ).toMatchObject({ closedCases: 'P10Y', commands: 'forever', feed: 'P2W' });
  });

  it('is refused by key and sentence where it would break a promise', () => {
    expect(() => reading({ closedCases: 'P6M' })).toThrow(
      'businessRelations.retention.closedCases is shorter than P13M: a yearly ceiling counts what was approved in the year before',
    );
    expect(() => reading({ commands: 'P1D' })).toThrow(
      'businessRelations.retention.commands is shorter than P15D',
    );
  });

  it('is refused by key and sentence where it can’t be read', () => {
    expect(() => reading({ notices: 'a while' })).toThrow(
      'businessRelations.retention.notices is neither a duration like P90D nor “forever”',
    );
    expect(() => reading({ closedCase: 'P10Y' })).toThrow(
      'businessRelations.retention.closedCase is nothing that is kept',
    );
  });
});
