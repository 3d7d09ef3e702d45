import { noChoices } from './business';
import { reorganised } from './carriedOut';
import { planReorganisation } from './planReorganisation';
import {
  asaForClaims,
  before,
  Company,
  deputyForAsa,
  everybody,
  factsOf,
  fatimaForMotor,
  remembered,
  thePerson,
  theUnit,
  told,
} from './testing/company';

const { claims: _, motor: __, ...others } = before;

/** Claims is called Insurance, and is another group of the catalog. */
const renamed: Company = {
  ...others,
  insurance: { in: ['company'], people: before.claims.people },
  motor: { in: ['insurance'], people: before.motor.people },
};

/** Claims is no more: its people are in two units. */
const split: Company = {
  ...others,
  north: { in: ['company'], people: ['asa', 'anders'] },
  south: { in: ['company'], people: ['anna'] },
  motor: { in: ['south'], people: before.motor.people },
};

describe('A reorganisation', () => {
  it('of nothing proposes nothing', () => {
    expect(told(before)).toEqual([]);
    expect(planReorganisation(factsOf(before), noChoices).units).toEqual([]);
  });

  it('that makes another unit of one asks those who had roles to go on in it', () => {
    expect(told(renamed)).toEqual([
      'handOver customer asa → asa for insurance',
      'handOver accountManager erik → erik for insurance',
    ]);
    const { units } = planReorganisation(factsOf(renamed), noChoices);
    expect(units).toMatchObject([
      {
        is: 'gone',
        unit: theUnit('claims'),
        successor: theUnit('insurance'),
        candidates: [
          {
            because: [
              {
                code: 'reorganisation-members-went',
                params: { number: 3, of: 3 },
              },
              { code: 'reorganisation-units-went' },
            ],
          },
        ],
      },
    ]);
  });

  it('knows a unit by its name as well, where nobody is known to have been in it', () => {
    const empty = { ...before, claims: { in: ['company'] } };
    const again = {
      ...others,
      'claims-2': { in: ['company'], name: 'Claims' },
      motor: { in: [] },
    };
    const { units } = planReorganisation(
      factsOf(again, { before: remembered(empty) }),
      noChoices,
    );
    expect(units[0]).toMatchObject({ successor: theUnit('claims-2') });
  });

  it('asks nobody below anything because those above have gone on in another unit', () => {
    const accepted = everybody.map(role =>
      role.unit === theUnit('claims')
        ? { ...role, unit: theUnit('insurance') }
        : role,
    );
    expect(told(renamed, { roles: accepted })).toEqual([]);
  });

  it('that splits a unit leaves it to whoever carries it out what takes its place', () => {
    // Whether another customer is above Motor nobody can tell before that.
    expect(told(split)).toEqual([
      'undecided customer asa',
      'undecided accountManager erik',
    ]);
    const chosen = {
      units: { [theUnit('claims')]: { successor: theUnit('north') } },
      roles: {},
    };
    expect(told(split, {}, chosen)).toEqual([
      'handOver customer asa → asa for north',
      'confirm orderer fatima',
      'handOver accountManager erik → erik for north',
    ]);
  });

  it('ends the roles of a unit with it where that is chosen', () => {
    const chosen = {
      units: { [theUnit('claims')]: { ends: true as const } },
      roles: {},
    };
    expect(told(split, {}, chosen)).toContain('end customer asa');
  });

  it('that moves a unit below another customer asks whether its roles still hold', () => {
    const moved = { ...before, motor: { ...before.motor, in: ['finance'] } };
    expect(told(moved)).toEqual(['confirm orderer fatima']);
    const [line] = planReorganisation(factsOf(moved), noChoices).roles;
    expect(line.because).toMatchObject([
      {
        code: 'reorganisation-other-above',
        params: { before: theUnit('claims'), now: theUnit('finance') },
      },
    ]);
  });

  it('that moves a unit below the same customer, or gives it another name, asks nobody', () => {
    const between = {
      ...before,
      cars: { in: ['claims'] },
      motor: { ...before.motor, in: ['cars'], name: 'Motor and cars' },
    };
    expect(told(between)).toEqual([]);
    expect(
      planReorganisation(factsOf(between), noChoices).units.map(({ is }) => is),
    ).toEqual(['moved', 'renamed']);
  });

  it('leaves to be chosen who follows a head who has left the catalog', () => {
    const gone = new Set(['fatima', 'erik', 'anders', 'frida'].map(thePerson));
    expect(told(before, { present: gone })).toEqual(['undecided customer asa']);
    const chosen = {
      units: {},
      roles: {
        [asaForClaims.id]: {
          does: 'handOver' as const,
          successor: thePerson('frida'),
        },
      },
    };
    expect(told(before, { present: gone }, chosen)).toEqual([
      'handOver customer asa → frida',
    ]);
  });

  it('notices a head who is in another unit now, and no one who never was in theirs', () => {
    const moved = {
      ...before,
      claims: { in: ['company'], people: ['anders', 'anna'] },
      finance: { in: ['company'], people: ['frida', 'asa'] },
    };
    expect(told(moved)).toEqual(['undecided customer asa']);
    // Into a unit below is still inside.
    const below = {
      ...moved,
      motor: { in: ['claims'], people: ['asa', 'fatima'] },
    };
    expect(told(below)).toEqual([]);
  });

  it('names a successor who is not there to nobody', () => {
    const chosen = {
      units: {},
      roles: {
        [asaForClaims.id]: {
          does: 'handOver' as const,
          successor: thePerson('nobody'),
        },
      },
    };
    const present = new Set(
      ['fatima', 'erik', 'anders', 'frida'].map(thePerson),
    );
    expect(told(before, { present }, chosen)).toEqual([
      'undecided customer asa',
    ]);
  });

  it('leaves alone what is over, what stands in for another, and what is being asked', () => {
    const over = {
      ...asaForClaims,
      mandate: {
        services: 'all' as const,
        from: '2025-01-01',
        to: '2025-12-31',
      },
    };
    expect(told(renamed, { roles: [over, deputyForAsa] })).toEqual([]);
    expect(told(renamed, { asked: new Set([asaForClaims.id]) })).toContain(
      'asked customer asa',
    );
    expect(
      told(renamed, { roles: [{ ...asaForClaims, status: 'proposed' }] }),
    ).toEqual(['notHeld customer asa']);
  });

  it('waits for no answer whether a role still holds where its unit is gone', () => {
    const confirming = new Set([asaForClaims.id, fatimaForMotor.id]);
    expect(told(renamed, { confirming })).toEqual(told(renamed));
    const moved = { ...before, motor: { ...before.motor, in: ['finance'] } };
    expect(told(moved)).toEqual(['confirm orderer fatima']);
    expect(told(moved, { confirming })).toEqual(['asked orderer fatima']);
  });

  it('says beforehand what becomes of open cases', () => {
    const openCases = new Map(everybody.map(({ id }) => [id, 2]));
    const codes = (
      now: Company,
      choices = noChoices,
      asked: ReadonlySet<string> = new Set(),
    ) =>
      planReorganisation(factsOf(now, { openCases, asked }), choices).roles.map(
        ({ cases: { code } }) => code,
      );
    expect(codes(renamed)[0]).toBe('reorganisation-cases-follow');
    expect(codes(split)[0]).toBe('reorganisation-cases-stay');
    // What becomes of them is asked of somebody already.
    expect(codes(renamed, noChoices, new Set([asaForClaims.id]))[0]).toBe(
      'reorganisation-cases-wait',
    );
    expect(
      codes(split, {
        units: { [theUnit('claims')]: { ends: true } },
        roles: {},
      })[0],
    ).toBe('reorganisation-cases-left');
    expect(
      planReorganisation(factsOf(renamed), noChoices).roles[0].cases.code,
    ).toBe('reorganisation-no-cases');
  });

  it('is over once all is decided and answered: until then it is read from how the business was', () => {
    const after = (now: Company, choices = noChoices) =>
      reorganised(planReorganisation(factsOf(now), choices));
    expect(after(split)).toEqual({ steps: [], isOver: false });
    expect(after(renamed)).toMatchObject({
      steps: [{ does: 'handOver' }, { does: 'handOver' }],
      isOver: false,
    });
    const ended = {
      units: { [theUnit('claims')]: { ends: true as const } },
      roles: {},
    };
    expect(after(split, ended)).toMatchObject({
      steps: [{ does: 'end' }, { does: 'confirm' }, { does: 'end' }],
      isOver: true,
    });
  });

  it('proposes once what was left as it is, until something else changes', () => {
    const moved = { ...before, motor: { ...before.motor, in: ['finance'] } };
    const [{ about }] = planReorganisation(factsOf(moved), noChoices).roles;
    const settled = new Map([[about, '2026-03-04T09:00:00.000Z']]);
    expect(told(moved, { settled })).toEqual([]);
    expect(
      told(moved, { settled: new Map([[about, '2026-03-01T09:00:00.000Z']]) }),
    ).toEqual(['confirm orderer fatima']);
  });
});
