import {
  Assignment,
  AssignmentStatus,
  Mandate,
  questions,
  Rate,
  Relations,
  Role,
  Scope,
  Subject,
} from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { defaultRules, RouteRequest } from '../index';

/*
 * Small on purpose: with few units, people and levels everything meets everything else, right and wrong.
 */
const units = ['a', 'b', 'c', 'd', 'e'].map(name => `group:default/${name}`);
const people = ['p', 'q', 'r', 's', 't', 'u'].map(
  name => `user:default/${name}`,
);
const levels = [
  'component:default/service',
  'system:default/system',
  'domain:default/domain',
];
const elsewhere = 'component:default/elsewhere';

export const day = '2026-03-03';

const amounts = [0, 100, 333.33, 500, 1000, 5000];
const currency = fc.constantFrom('SEK', 'SEK', 'SEK', 'EUR', 'USD');

export const anyMoney = fc.record({
  amount: fc.constantFrom(...amounts),
  currency,
});

const entities = fc.subarray([...levels, elsewhere], {
  minLength: 1,
  maxLength: 2,
});

const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ everything: true }),
  entities.map(some => ({ entities: some })),
);

/** Nothing, now and then. */
const sometimesMissing = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  { oneIn }: { oneIn: number },
) => fc.option(arbitrary, { nil: undefined, freq: oneIn });

const anyMandate: fc.Arbitrary<Mandate> = fc
  .record({
    services: fc.oneof(
      { weight: 2, arbitrary: fc.constant<'all'>('all') },
      { weight: 1, arbitrary: entities },
    ),
    money: sometimesMissing(anyMoney, { oneIn: 6 }),
    yearlyCeiling: sometimesMissing(anyMoney, { oneIn: 2 }),
    from: fc.constantFrom(
      '2025-01-01',
      '2025-01-01',
      '2025-01-01',
      '2026-06-01',
    ),
    to: fc.constantFrom(undefined, undefined, undefined, '2026-01-31', day),
  })
  .map(({ services, money, yearlyCeiling, from, to }) => ({
    services,
    from,
    ...(money && { money }),
    ...(yearlyCeiling && { yearlyCeiling }),
    ...(to && { to }),
  }));

const anyRole = fc.constantFrom<Role[]>(
  'customer',
  'customer',
  'customer',
  'orderer',
  'orderer',
  'accountManager',
  'deliveryManager',
  'serviceManager',
  'signatory',
  'steeringChair',
  'steeringSecretary',
);

const anyStatus = fc.constantFrom<AssignmentStatus[]>(
  'accepted',
  'accepted',
  'accepted',
  'accepted',
  'proposed',
  'identified',
  'declined',
  'ended',
);

type Row = Omit<Assignment, 'id'>;

const source: Assignment['source'] = { from: 'import', name: 'any' };

/** Any role, taken on or not, in force or not, right or wrong. */
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    role: anyRole,
    holder: sometimesMissing(fc.constantFrom(...people), { oneIn: 15 }),
    unit: sometimesMissing(fc.constantFrom(...units), { oneIn: 15 }),
    scope: anyScope,
    inAddition: fc.nat(3).map(number => number === 0),
    share: sometimesMissing(fc.constantFrom(20, 30, 50, 70, 100), { oneIn: 2 }),
    mandate: sometimesMissing(anyMandate, { oneIn: 8 }),
    status: anyStatus,
  })
  .map(({ holder, unit, share, mandate, ...others }) => ({
    ...others,
    source,
    revision: 1,
    ...(holder && { holder }),
    ...(unit && { unit }),
    ...(share && { share }),
    ...(mandate && { mandate }),
  }));

const inForce = (role: Role, mandate: fc.Arbitrary<Mandate>) =>
  fc
    .record({
      holder: fc.constantFrom(...people),
      unit: fc.constantFrom(...units),
      scope: anyScope,
      inAddition: fc.nat(3).map(number => number === 0),
      mandate,
    })
    .map((row): Row => ({
      ...row,
      role,
      status: 'accepted',
      source,
      revision: 1,
    }));

/** A customer as they should be. */
const customer = inForce(
  'customer',
  anyMoney.map(money => ({ services: 'all', money, from: '2025-01-01' })),
);

const orderer = inForce(
  'orderer',
  fc.constant<Mandate>({ services: 'all', from: '2025-01-01' }),
);

const office = (role: Role): fc.Arbitrary<Row> =>
  fc.constantFrom(...people).map(holder => ({
    role,
    holder,
    scope: { everything: true },
    inAddition: false,
    status: 'accepted',
    source,
    revision: 1,
  }));

/** Offices that are mostly filled, some customers, and all that can be beside and in the way of them. */
const anyRows: fc.Arbitrary<Row[]> = fc
  .tuple(
    sometimesMissing(office('steeringChair'), { oneIn: 3 }),
    sometimesMissing(office('signatory'), { oneIn: 3 }),
    sometimesMissing(office('deliveryManager'), { oneIn: 3 }),
    fc.array(customer, { minLength: 1, maxLength: 5, size: 'max' }),
    fc.array(orderer, { maxLength: 2 }),
    fc.array(anyRow, { maxLength: 12, size: 'max' }),
  )
  .map(rows => rows.flat().flatMap(row => row ?? []));

/** Assignments of which some stand in for another of the same role. */
const anyAssignments: fc.Arbitrary<Assignment[]> = anyRows.chain(rows =>
  fc
    .array(fc.nat(100), {
      minLength: rows.length,
      maxLength: rows.length,
    })
    .map(standsInFor =>
      rows.map((row, index) => {
        const at = standsInFor[index];
        // Most numbers are nobody's.
        const principal = rows.at(at);
        return {
          ...row,
          ...(principal && {
            role: principal.role,
            deputyFor: `assignment-${at}`,
          }),
          id: `assignment-${index}`,
        };
      }),
    ),
);

const parentsAmong = (others: string[], least: number, most: number) =>
  fc.subarray(others, {
    minLength: Math.min(least, others.length),
    maxLength: Math.min(most, others.length),
  });

/** Mostly a tree; at times a unit has two parents, stands above itself, or isn't there. */
const anyUnits: fc.Arbitrary<Relations['units']> = fc
  .tuple(
    fc.tuple(
      ...units.map((_, index) =>
        fc.oneof(
          {
            weight: 9,
            arbitrary: parentsAmong(units.slice(0, index), 1, 1),
          },
          { weight: 1, arbitrary: parentsAmong(units, 0, 2) },
        ),
      ),
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(units) },
      { weight: 1, arbitrary: fc.subarray(units) },
    ),
  )
  .map(([parents, there]) =>
    units
      .map((ref, index) => ({ ref, parents: parents[index] }))
      .filter(({ ref }) => there.includes(ref)),
  );

const anySubject: fc.Arbitrary<Subject> = fc.constantFrom<Subject[]>(
  { ref: levels[0], kind: 'service', levels },
  { ref: levels[0], kind: 'service', levels },
  { ref: levels[0], kind: 'service', levels: levels.slice(0, 1) },
  { ref: levels[1], kind: 'system', levels: levels.slice(1) },
  { ref: levels[2], kind: 'domain', levels: levels.slice(2) },
);

const anyRates: fc.Arbitrary<Rate[]> = fc.subarray<Rate>([
  { from: 'SEK', to: 'EUR', rate: 0.09 },
  { from: 'EUR', to: 'SEK', rate: 11 },
  { from: 'USD', to: 'SEK', rate: 9.5 },
]);

export const anyRelations: fc.Arbitrary<Relations> = fc
  .record({
    subject: sometimesMissing(anySubject, { oneIn: 10 }),
    units: anyUnits,
    askerUnits: fc.oneof(
      { weight: 4, arbitrary: parentsAmong(units, 1, 2) },
      { weight: 1, arbitrary: fc.constant<string[]>([]) },
    ),
    assignments: anyAssignments,
    absent: fc.subarray(people, { maxLength: 2 }),
    rates: anyRates,
    approved: fc.array(anyMoney, { maxLength: 20 }),
  })
  .map(({ approved, absent, subject, ...relations }) => ({
    ...relations,
    day,
    ...(subject && { subject }),
    present: people.filter(person => !absent.includes(person)),
    approvedThisYear: Object.fromEntries(
      approved.map((money, index) => [`assignment-${index}`, money]),
    ),
  }));

/** Any question, asked by anybody, in an organisation in any state. */
export const anyRequest: fc.Arbitrary<RouteRequest> = fc.record(
  {
    question: fc.constantFrom(...questions),
    asker: fc.constantFrom(...people),
    unit: fc.constantFrom(...units, ...units, 'group:default/unheard-of'),
    amount: anyMoney,
    relations: anyRelations,
    rules: fc.constant(defaultRules),
    at: fc.constant(`${day}T09:00:00.000Z`),
  },
  { requiredKeys: ['question', 'asker', 'relations', 'rules', 'at'] },
);
