import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  Choices,
  Facts,
  Held,
  KnownUnit,
  noChoices,
  RememberedUnit,
} from '../business';
import { planReorganisation } from '../planReorganisation';

export const theUnit = (name: string): EntityRef => `group:default/${name}`;
export const thePerson = (name: string): EntityRef => `user:default/${name}`;

export const THEN: Instant = '2026-03-03T09:00:00.000Z';

/** Its parents and the people in it; several parents where there are several. */
export type Place = { in?: string[]; people?: string[]; name?: string };
export type Company = Record<string, Place>;

export const unitsOf = (company: Company): Map<EntityRef, KnownUnit> =>
  new Map(
    Object.entries(company).map(([ref, place]) => [
      theUnit(ref),
      {
        ref: theUnit(ref),
        name: place.name ?? ref,
        parents: (place.in ?? []).map(theUnit),
        members: (place.people ?? []).map(thePerson),
      },
    ]),
  );

export const remembered = (company: Company): Map<EntityRef, RememberedUnit> =>
  new Map(
    [...unitsOf(company)].map(([ref, unit]) => [ref, { ...unit, at: THEN }]),
  );

/** Claims with Motor in it, and Finance. */
export const before: Company = {
  company: { people: ['mats'] },
  claims: { in: ['company'], people: ['asa', 'anders', 'anna'] },
  motor: { in: ['claims'], people: ['fatima', 'karin'] },
  finance: { in: ['company'], people: ['frida'] },
};

const role = (
  of: Held['role'],
  holder: string,
  unit: string,
  change: Partial<Held> = {},
): Held => ({
  id: `${of} ${holder}`,
  role: of,
  holder: thePerson(holder),
  unit: theUnit(unit),
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  revision: 1,
  ...change,
});

export const asaForClaims = role('customer', 'asa', 'claims');
export const fatimaForMotor = role('orderer', 'fatima', 'motor');
export const fridaForFinance = role('customer', 'frida', 'finance');
export const erikForClaims = role('accountManager', 'erik', 'claims');
export const deputyForAsa = role('customer', 'anders', 'claims', {
  id: 'deputy anders',
  deputyFor: asaForClaims.id,
});
export const everybody = [
  asaForClaims,
  fatimaForMotor,
  fridaForFinance,
  erikForClaims,
  deputyForAsa,
];

const people = ['mats', 'asa', 'anders', 'anna', 'fatima', 'karin', 'frida'];

export const factsOf = (now: Company, given: Partial<Facts> = {}): Facts => ({
  day: '2026-03-04',
  before: remembered(before),
  now: unitsOf(now),
  present: new Set([...people, 'erik'].map(thePerson)),
  roles: everybody,
  asked: new Set(),
  confirming: new Set(),
  openCases: new Map(),
  settled: new Map(),
  ...given,
});

const short = (ref: EntityRef | undefined) => ref?.replace(/.*\//, '') ?? '';

/** `handOver customer asa → asa, insurance`: each proposed change in short. */
export const told = (
  now: Company,
  given: Partial<Facts> = {},
  choices: Choices = noChoices,
): string[] =>
  planReorganisation(factsOf(now, given), choices).roles.map(
    ({ does, role: { id }, successor, unit }) =>
      [
        does,
        id,
        ...(successor ? ['→', short(successor)] : []),
        ...(unit ? ['for', short(unit)] : []),
      ].join(' '),
  );
