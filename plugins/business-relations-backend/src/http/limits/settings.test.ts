import { ConfigReader } from '@backstage/config';
import { readLimitSettings } from './settings';

const reading = (limits?: object) =>
  readLimitSettings(
    new ConfigReader({ businessRelations: { ...(limits && { limits }) } }),
  );

describe('how often something costly may be called', () => {
  it('is more than a person needs, where nothing is said', () => {
    expect(reading()).toEqual({
      lists: { calls: 1_200, withinMilliseconds: 60_000 },
      bulk: { calls: 30, withinMilliseconds: 60_000 },
    });
  });

  it('is what an installation says', () => {
    expect(reading({ bulk: { calls: 5, within: 'PT1H' } }).bulk).toEqual({
      calls: 5,
      withinMilliseconds: 3_600_000,
    });
    expect(reading({ lists: { within: { seconds: 10 } } }).lists).toEqual({
      calls: 1_200,
      withinMilliseconds: 10_000,
    });
  });

  it.each([
    [{ bulk: { calls: 0 } }, 'limits.bulk.calls is no whole number above 0'],
    [{ bulk: { calls: 'many' } }, 'limits.bulk.calls is no whole number'],
    [{ lists: { within: 'long' } }, 'limits.lists.within is no duration like'],
    [{ lists: { within: 'P1Y' } }, 'limits.lists.within is no duration like'],
    [{ pages: {} }, 'limits.pages is nothing that is limited'],
  ])('is refused with the key where it is wrong: %j', (wrong, sentence) => {
    expect(() => reading(wrong)).toThrow(`businessRelations.${sentence}`);
  });
});
