import { Standing, takesOver } from './takesOver';

const MINUTE = 60_000;
const now = 100 * MINUTE;
const ago = (minutes: number) => now - minutes * MINUTE;

const standing = (more: Partial<Standing> = {}): Standing => ({
  current: 'old',
  changedAt: ago(60),
  cameAt: new Map([
    ['old', ago(60)],
    ['new', ago(1)],
  ]),
  askedAt: new Map([
    ['old', ago(0.5)],
    ['new', ago(0.1)],
  ]),
  ...more,
});

describe('The workers of a version get the tasks', () => {
  it('when it is new, from the ones before', () => {
    expect(takesOver('new', standing(), now)).toBe(true);
    expect(takesOver('old', standing(), now)).toBe(false);
  });

  it('from workers without a version', () => {
    const first = standing({ current: undefined, changedAt: undefined });
    expect(takesOver('new', first, now)).toBe(true);
  });

  it('not before the server knows them', () => {
    expect(takesOver('unheard', standing(), now)).toBe(false);
  });

  it('not when somebody has decided otherwise since they came', () => {
    const back = standing({ changedAt: ago(0.5) });
    expect(takesOver('new', back, now)).toBe(false);
    const withoutVersions = standing({
      current: undefined,
      changedAt: ago(0.5),
    });
    expect(takesOver('new', withoutVersions, now)).toBe(false);
  });

  it('when nobody has asked for three minutes who had them', () => {
    const left = (minutes: number) =>
      standing({
        current: 'new',
        changedAt: ago(10),
        askedAt: new Map([
          ['new', ago(minutes)],
          ['old', ago(0.1)],
        ]),
      });
    expect(takesOver('old', left(2), now)).toBe(false);
    expect(takesOver('old', left(4), now)).toBe(true);
  });

  it('not from those who have just been given them and had no time to ask', () => {
    const justSet = standing({
      current: 'new',
      changedAt: ago(1),
      askedAt: new Map(),
    });
    expect(takesOver('old', justSet, now)).toBe(false);
  });
});
