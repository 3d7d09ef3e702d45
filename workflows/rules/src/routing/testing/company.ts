import {
  Assignment,
  Decider,
  EntityRef,
  Money,
  Relations,
  Role,
  Route,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { defaultRules, routeDecision, RouteRequest } from '../index';

/*
 * A company with two divisions. Its people are called by what they are, as far as that doesn't change.
 */
export const kronor = (amount: number): Money => ({ amount, currency: 'SEK' });
export const euro = (amount: number): Money => ({ amount, currency: 'EUR' });

const group = (name: string): EntityRef => `group:default/${name}`;

export const company = group('company');
export const claims = group('claims');
export const motor = group('motor');
export const glass = group('glass');
export const payments = group('payments');
export const itTeam = group('it-team');

export const service = 'component:default/intake';
export const system = 'system:default/claims-intake';
export const domain = 'domain:default/claims';

export const user = (name: string): EntityRef => `user:default/${name}`;

/** Works in the team for broken glass, below Motor, below Claims. */
export const karin = user('karin');

type Given = Partial<Assignment> & { role: Role };

/** Accepted, for everything of its unit; the id is the role and the name. */
export const assignment = ({ role, holder, ...rest }: Given): Assignment => ({
  id: `${role}-${holder?.slice(holder.lastIndexOf('/') + 1) ?? 'nobody'}`,
  role,
  ...(holder && { holder }),
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  revision: 1,
  ...rest,
});

export const customer = (
  name: string,
  unit: EntityRef,
  money: Money | undefined,
  more: Partial<Assignment> = {},
) =>
  assignment({
    role: 'customer',
    holder: user(name),
    unit,
    mandate: { services: 'all', ...(money && { money }), from: '2026-01-01' },
    ...more,
  });

export const orderer = (
  name: string,
  unit: EntityRef,
  more: Partial<Assignment> = {},
) =>
  assignment({
    role: 'orderer',
    holder: user(name),
    unit,
    scope: { entities: [service] },
    mandate: { services: [service], from: '2026-01-01' },
    ...more,
  });

export const accountManager = (name: string, unit: EntityRef) =>
  assignment({ role: 'accountManager', holder: user(name), unit });

export const office = (role: Role, name: string) =>
  assignment({ role, holder: user(name) });

/** Who stands in for somebody, with the same or another mandate. */
export const deputy = (
  name: string,
  { id, endedAt: _, ...principal }: Assignment,
  more: Partial<Assignment> = {},
): Assignment => ({
  ...principal,
  id: `deputy-${name}`,
  holder: user(name),
  deputyFor: id,
  ...more,
});

export const asa = customer('asa', claims, kronor(500_000));
export const mats = customer('mats', company, kronor(2_000_000));
export const fatima = orderer('fatima', motor);
export const erik = accountManager('erik', claims);
export const dag = office('deliveryManager', 'dag');
export const sven = assignment({
  role: 'serviceManager',
  holder: user('sven'),
  scope: { entities: [service] },
});
export const siv = office('signatory', 'siv');
export const cecilia = office('steeringChair', 'cecilia');

export const everybody = [asa, mats, fatima, erik, dag, sven, siv, cecilia];

/** Everybody but these. */
export const without = (...gone: Assignment[]) =>
  everybody.filter(each => !gone.includes(each));

export const units = [
  { ref: company, parents: [] },
  { ref: claims, parents: [company] },
  { ref: motor, parents: [claims] },
  { ref: glass, parents: [motor] },
  { ref: payments, parents: [company] },
  { ref: itTeam, parents: [] },
];

/** All that is known in this company, on a day in March; everybody with a role is there. */
export const relations = (change: Partial<Relations> = {}): Relations => ({
  day: '2026-03-03',
  subject: { ref: service, kind: 'service', levels: [service, system, domain] },
  units,
  askerUnits: [glass],
  assignments: everybody,
  present: [
    karin,
    ...(change.assignments ?? everybody).flatMap(({ holder }) => holder ?? []),
  ],
  rates: [],
  approvedThisYear: {},
  ...change,
});

type Asked = Partial<Omit<RouteRequest, 'relations' | 'question'>> & {
  change?: Partial<Relations>;
};

/** Karin asks, in the company as it is or with a change. */
export const ask = (
  question: RouteRequest['question'],
  { change = {}, ...asked }: Asked = {},
): Route =>
  routeDecision({
    question,
    asker: karin,
    relations: relations(change),
    rules: defaultRules,
    at: '2026-03-03T09:00:00.000Z',
    ...asked,
  });

const nameOf = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

export const namesIn = (parties: { person: EntityRef }[]) =>
  parties.map(({ person }) => nameOf(person));

/** Who may decide in one seat: “asa or anders”. */
export const inSeat = ({ parties }: Decider) => namesIn(parties).join(' or ');

/** Who decides, told in a few words. */
export function told(decide: WhoDecides): string {
  switch (decide.by) {
    case 'nobody':
      return 'nobody';
    case 'one':
      return inSeat(decide.decider);
    case 'all':
      return `${decide.deciders.map(inSeat).join(' and ')}, else ${told(decide.ifTheyDiffer)}`;
    case 'vacant':
      return `vacant: ${decide.role}, for ${namesIn(decide.toFill).join(' or ') || 'nobody'} to fill`;
    default:
      return decide satisfies never;
  }
}

export const codesOf = ({ because }: Route) => because.map(({ code }) => code);

/** What is said under one code. */
export const saidOf = ({ because }: Route, code: string) =>
  because.filter(each => each.code === code).map(({ params }) => params);
