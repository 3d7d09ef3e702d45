import {
  Assignment,
  Calendar,
  EntityRef,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A small company for cases to run in. */
export const service = 'component:default/claims-desk';
export const claims = 'group:default/claims';
export const company = 'group:default/company';

const user = (name: string): EntityRef => `user:default/${name}`;

/** Orders for Claims. */
export const fatima = user('fatima');
/** Customer for Claims. */
export const asa = user('asa');
/** Customer for the company. */
export const mats = user('mats');
/** Account manager of Claims. */
export const erik = user('erik');
/** Delivery manager. */
export const dag = user('dag');
/** Chairs the IT steering group. */
export const cecilia = user('cecilia');

type Given = Partial<Assignment> & { role: Role; holder: EntityRef };

const assignment = ({ role, holder, ...more }: Given): Assignment => ({
  id: `${role}-${holder.slice(holder.lastIndexOf('/') + 1)}`,
  role,
  holder,
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  acceptedAt: '2020-01-01T08:00:00.000Z',
  confirmedAt: '2020-01-01T08:00:00.000Z',
  revision: 1,
  ...more,
});

const customer = (holder: EntityRef, unit: EntityRef, amount: number) =>
  assignment({
    role: 'customer',
    holder,
    unit,
    mandate: {
      services: 'all',
      money: { amount, currency: 'SEK' },
      from: '2020-01-01',
    },
  });

const assignments: Assignment[] = [
  customer(asa, claims, 500_000),
  customer(mats, company, 2_000_000),
  assignment({
    role: 'orderer',
    holder: fatima,
    unit: claims,
    scope: { entities: [service] },
    mandate: { services: [service], from: '2020-01-01' },
  }),
  assignment({ role: 'accountManager', holder: erik, unit: claims }),
  assignment({ role: 'deliveryManager', holder: dag }),
  assignment({ role: 'steeringChair', holder: cecilia }),
];

export const relationsOn = (day: string): Relations => ({
  day,
  subject: { ref: service, kind: 'service', levels: [service] },
  units: [
    { ref: company, parents: [] },
    { ref: claims, parents: [company] },
  ],
  askerUnits: [claims],
  assignments,
  present: [fatima, asa, mats, erik, dag, cecilia],
  rates: [],
  approvedThisYear: {},
});

const hours = [{ open: '08:00', close: '17:00' }];

/** Nine hours from Monday to Friday, no holidays: a business day is a weekday. */
export const calendar: Calendar = {
  id: 'se',
  version: 1,
  zone: 'Europe/Stockholm',
  week: {
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: [],
    sunday: [],
  },
  holidays: [],
};
