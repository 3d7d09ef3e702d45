import {
  Assignment,
  Decider,
  Fact,
  Money,
  Party,
  Relations,
  Role,
  Route,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { anyMoney, anyRequest } from './__testUtils__/anyRequest';
import { decidersOf, RouteRequest, routeDecision } from './index';

const runs = { numRuns: 1500 };

/** Everybody who is named as one who may decide, now or if it comes to that. */
const everyDecider = ({ decide, bands = [], above }: Route): Decider[] => [
  ...[decide, ...bands.map(band => band.decide)].flatMap(each => [
    ...decidersOf(each),
    ...(each.by === 'all' ? decidersOf(each.ifTheyDiffer) : []),
  ]),
  ...above,
];

const answersOf = ({ decide, bands = [] }: Route): WhoDecides[] => [
  decide,
  ...bands.map(band => band.decide),
];

const rowOf = ({ assignment }: Party, { assignments }: Relations) =>
  assignments.find(({ id }) => id === assignment);

/** The rules of section 4 about one mandate, written once more and as plainly as they stand there. */
const holdsNow = (row: Assignment, { day, present }: Relations) =>
  row.status === 'accepted' &&
  present.some(person => person === row.holder) &&
  (row.mandate === undefined || row.mandate.from <= day) &&
  (row.mandate?.to === undefined || row.mandate.to >= day);

const inCurrency = (
  { amount, currency }: Money,
  to: string,
  { rates }: Relations,
) => {
  if (amount === 0 || currency === to) return amount;
  const rate = rates.find(each => each.from === currency && each.to === to);
  return rate ? amount * rate.rate : Infinity;
};

const isWithin = (money: Money, limit: Money, relations: Relations) =>
  inCurrency(money, limit.currency, relations) <= limit.amount + 0.01;

function coversMoney(
  row: Assignment,
  money: Money | undefined,
  relations: Relations,
) {
  const { money: limit, yearlyCeiling } = row.mandate ?? {};
  if (!money || money.amount === 0) return true;
  if (limit && !isWithin(money, limit, relations)) return false;
  if (!yearlyCeiling) return true;
  const approved = relations.approvedThisYear[row.id];
  const used = approved
    ? inCurrency(approved, yearlyCeiling.currency, relations)
    : 0;
  return (
    inCurrency(money, yearlyCeiling.currency, relations) + used <=
    yearlyCeiling.amount + 0.01
  );
}

function coversServices(
  row: Assignment,
  { question, relations }: RouteRequest,
) {
  const { subject } = relations;
  const services = row.mandate?.services;
  if (services === 'all') return true;
  const levels = subject?.levels ?? [];
  const places =
    question === 'new' && subject?.kind === 'service'
      ? levels.slice(1)
      : levels;
  return places.some(place => services?.includes(place));
}

const byOffice: Role[] = [
  'accountManager',
  'deliveryManager',
  'signatory',
  'steeringChair',
];

/** What is wrong with somebody's authority; undefined where nothing is. */
function flawIn(
  party: Party,
  { authority, share }: Decider,
  request: RouteRequest,
): string | undefined {
  const { relations, question, amount } = request;
  const row = rowOf(party, relations);
  if (!row) return 'no assignment';
  if (!holdsNow(row, relations)) return 'not in force';
  if (row.holder !== party.person) return 'somebody else’s assignment';
  if (authority === 'office') {
    return byOffice.includes(row.role) ? undefined : 'no office';
  }
  const measured = share ? share.money : amount;
  const isFree = measured === undefined || measured.amount === 0;
  if (row.role === 'orderer') {
    if (question !== 'order') return 'an orderer decides content';
    if (!row.mandate) return isFree ? undefined : 'no mandate, and it costs';
  } else {
    if (row.role !== 'customer') return `decides as ${row.role}`;
    if (!row.mandate?.money && !(question === 'order' && isFree)) {
      return 'a customer without money';
    }
  }
  if (row.mandate && !coversServices(row, request)) return 'another service';
  return coversMoney(row, measured, relations) ? undefined : 'too much';
}

const asFacts = ({ because }: Route): Fact[] =>
  because.flatMap(({ facts }) => facts);

function without(fact: Fact, relations: Relations): Relations {
  if ('assignment' in fact) {
    return {
      ...relations,
      assignments: relations.assignments.filter(
        ({ id }) => id !== fact.assignment,
      ),
    };
  }
  if ('unit' in fact) {
    return {
      ...relations,
      units: relations.units.filter(({ ref }) => ref !== fact.unit),
    };
  }
  if ('rate' in fact) {
    return {
      ...relations,
      rates: relations.rates.filter(
        ({ from, to }) => `${from}/${to}` !== fact.rate,
      ),
    };
  }
  const { subject: _, ...others } = relations;
  return others;
}

/** A seat without the money of its share, which differs with every amount. */
const withoutMoney = (decide: WhoDecides) =>
  JSON.parse(
    JSON.stringify(decide, (key, value) =>
      key === 'share' ? value.percent : value,
    ),
  );

describe('Whoever asks what, in whatever organisation', () => {
  it('an answer names at least one who decides, else says whose task it is to fill the vacancy', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const route = routeDecision(request);
        for (const decide of answersOf(route)) {
          expect(decide.by === 'nobody').toBe(request.question === 'dialogue');
          const vacancies = decide.by === 'vacant' ? [decide] : [];
          const toldToFill = route.because.flatMap(({ code, params }) =>
            code === 'to-be-filled-by' ? [params.people] : [],
          );
          for (const { toFill } of vacancies) {
            expect(toldToFill).toContainEqual(
              toFill.map(({ person }) => person),
            );
          }
        }
      }),
      runs,
    );
  });

  it('a vacancy is nobody’s to fill only where IT has no office filled at all', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const { relations, rules } = request;
        const { decide } = routeDecision(request);
        fc.pre(decide.by === 'vacant' && decide.toFill.length === 0);
        const inOffice = relations.assignments.filter(
          row =>
            row.role !== 'accountManager' &&
            rules.fillers.includes(row.role) &&
            decide.by === 'vacant' &&
            row.role !== decide.role &&
            'everything' in row.scope &&
            row.deputyFor === undefined &&
            holdsNow(row, relations),
        );
        expect(inOffice).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('nobody decides without the kind of mandate that is asked for, covering service, amount and moment', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const route = routeDecision(request);
        const flaws = everyDecider(route).flatMap(decider =>
          decider.parties.flatMap(
            party => flawIn(party, decider, request) ?? [],
          ),
        );
        expect(flaws).toEqual([]);
      }),
      runs,
    );
  });

  it('an orderer never decides on new or changed content', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.constantFrom<RouteRequest['question'][]>('new', 'change'),
        (request, question) => {
          const route = routeDecision({ ...request, question });
          const deciding = everyDecider(route).flatMap(({ parties }) =>
            parties.map(({ role }) => role),
          );
          expect(deciding).not.toContain('orderer');
        },
      ),
      runs,
    );
  });

  it('the reasons are complete: taking away a fact that they name changes the answer or the reasons', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const route = routeDecision(request);
        for (const fact of asFacts(route)) {
          const relations = without(fact, request.relations);
          expect(relations).not.toEqual(request.relations);
          expect(routeDecision({ ...request, relations })).not.toEqual(route);
        }
      }),
      { numRuns: 700 },
    );
  });

  it('shares that nobody has set make a whole, and each is measured as its part of the amount', () => {
    fc.assert(
      fc.property(anyRequest, anyMoney, (request, amount) => {
        const { relations } = request;
        const { decide } = routeDecision({
          ...request,
          amount,
          question: 'change',
          relations: {
            ...relations,
            assignments: relations.assignments.map(
              ({ share: _, ...assignment }) => assignment,
            ),
          },
        });
        const shares = decide.by === 'all' ? decide.deciders : [];
        const percents = shares.map(({ share }) => share?.percent ?? 0);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeCloseTo(
          decide.by === 'all' ? 100 : 0,
          3,
        );
        expect(shares.map(({ share }) => share?.money?.amount)).toEqual(
          percents.map(percent =>
            expect.closeTo((amount.amount * percent) / 100, 1),
          ),
        );
      }),
      runs,
    );
  });

  it('bands say for every amount what is answered when that amount is known', () => {
    fc.assert(
      fc.property(anyRequest, anyMoney, (request, { amount }) => {
        const { amount: _, ...open } = request;
        const { bands = [] } = routeDecision(open);
        for (const [index, { upTo, decide }] of bands.entries()) {
          const { currency } = bands[0].upTo ?? { currency: 'SEK' };
          const from = bands[index - 1]?.upTo?.amount;
          const within = [
            ...(upTo ? [upTo.amount] : []),
            ...(from === undefined ? [] : [from + 0.01]),
            from === undefined ? amount : from + 0.01 + amount,
          ].filter(each => upTo === undefined || each <= upTo.amount);
          for (const each of within) {
            const known = routeDecision({
              ...request,
              amount: { amount: Math.round(each * 100) / 100, currency },
            });
            expect(withoutMoney(known.decide)).toEqual(withoutMoney(decide));
          }
        }
      }),
      runs,
    );
  });

  it('bands rise, and the last has no upper end', () => {
    fc.assert(
      fc.property(anyRequest, ({ amount: _, ...request }) => {
        const { bands = [], decide } = routeDecision(request);
        fc.pre(bands.length > 0);
        const ends = bands.map(({ upTo }) => upTo?.amount ?? Infinity);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.at(-1)).toBe(Infinity);
        expect(bands[0].decide).toEqual(decide);
        // A larger amount never comes back to somebody whom a smaller one went past.
        const answers = bands.map(band => JSON.stringify(band.decide));
        expect(new Set(answers).size).toBe(answers.length);
      }),
      { numRuns: 300 },
    );
  });

  it('what is only proposed replaces nothing', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const { relations } = request;
        const isOpen = ({ status }: Assignment) =>
          status === 'proposed' || status === 'identified';
        const { decide, bands, above } = routeDecision(request);
        const settled = routeDecision({
          ...request,
          relations: {
            ...relations,
            assignments: relations.assignments.filter(row => !isOpen(row)),
          },
        });
        expect({ decide, bands, above }).toEqual({
          decide: settled.decide,
          bands: settled.bands,
          above: settled.above,
        });
      }),
      runs,
    );
  });

  it('the ladder ends with the IT steering group, where it has a chair', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const { decide, above } = routeDecision(request);
        fc.pre(decide.by !== 'nobody' && decide.by !== 'vacant');
        const last = [...decidersOf(decide), ...above].at(-1);
        const chaired = routeDecision({ ...request, question: 'escalation' });
        const chair = [...decidersOf(chaired.decide), ...chaired.above].find(
          ({ parties }) => parties[0].role === 'steeringChair',
        );
        expect(chair === undefined || last?.authority === 'office').toBe(true);
      }),
      runs,
    );
  });
});
