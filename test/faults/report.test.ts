import { Checked, judge } from './check/check';
import { Findings, none } from './check/Findings';
import { standingOfAWalk } from './check/standingOfAWalk';
import { Ledger } from './people/Ledger';
import { isGood, linesOf, resultOf, totalLine } from './report';
import { scenarios } from './scenarios';
import { wishesIn } from './wishes';

const scenario = { number: 1, title: 'something is killed' };

const checked = (findings: Partial<Findings> = {}): Checked => ({
  recorded: 12,
  carriedOut: 11,
  refused: 1,
  findings: { ...none(), ...findings },
});

const came = (wrong: string[] = [], notes: string[] = []) => ({
  wrong,
  notes,
  milliseconds: 1_600,
});

describe('A scenario', () => {
  it('has held where nothing was found and each of its promises was kept', () => {
    const result = resultOf(scenario, checked(), came([], ['3 told so']));
    expect(isGood(result)).toBe(true);
    expect(linesOf(result)).toEqual([
      '✓ 1 something is killed: recorded 12, carried out 11, refused 1, lost 0, doubled 0, gaps 0, read model ≠ workflow 0 (3 told so)  2 s',
    ]);
  });

  it.each(['lost', 'doubled', 'gaps', 'differences'] as const)(
    'has not held where one thing is found (%s), which is said below it',
    kind => {
      const found = checked({ [kind]: ['this one'] });
      const result = resultOf(scenario, found, came());
      expect(isGood(result)).toBe(false);
      expect(linesOf(result)[0]).toMatch(/^✗ .* 1(,|\s+2 s)/);
      expect(linesOf(result)[1]).toBe('    this one');
      expect(totalLine([result])).toMatch(/^0 held, 1 did not/);
    },
  );

  it('has not held where its own promise was broken', () => {
    const result = resultOf(scenario, checked(), came(['Nobody was told']));
    expect(isGood(result)).toBe(false);
  });

  it('counts as lost what was never answered', () => {
    const { entries, standing } = standingOfAWalk();
    const ledger = new Ledger();
    ledger.entries.push(...entries);
    expect(judge(ledger, [standing]).findings).toEqual(none());
    ledger.entries.push({
      person: 'user:default/karin',
      key: 'key-9',
      type: 'note',
      commands: new Set(),
      answer: 'none',
    });
    expect(judge(ledger, [standing]).findings.lost).toEqual([
      'note of user:default/karin was never answered',
    ]);
  });
});

describe('A run', () => {
  it('has twelve scenarios that share its decisions', () => {
    expect(scenarios.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    const shares = scenarios.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 10);
  });

  it('is short unless decisions are asked for, and then long', () => {
    expect(wishesIn(['--seed', '7'])).toEqual({
      decisions: 200,
      seed: 7,
      scenarios: [],
      outages: { temporal: 10, postgres: 10 },
      together: true,
    });
    expect(
      wishesIn(['--decisions', '10000', '--seed', '7', '--scenario', '3,4']),
    ).toEqual({
      decisions: 10_000,
      seed: 7,
      scenarios: [3, 4],
      outages: { temporal: 120, postgres: 60 },
      together: false,
    });
    expect(() => wishesIn(['--decisions', 'many'])).toThrow(
      '--decisions takes a whole number above 0, not many',
    );
  });
});
