import {
  Assignment,
  EntityRef,
  Money,
  Relations,
  Role,
} from '@business-relations/backstage-plugin-business-relations-common';

/** A small insurance company to tell requirements about. */
export const kronor = (amount: number): Money => ({ amount, currency: 'SEK' });

export const intake = 'component:default/mobile-intake';
export const claimsDomain = 'domain:default/claims';

export const company = 'group:default/company';
export const claims = 'group:default/claims';
export const motor = 'group:default/motor';
export const payments = 'group:default/payments';

const user = (name: string): EntityRef => `user:default/${name}`;

/** Works in Motor, has no role. */
export const karin = user('karin');
/** Orders for Motor. */
export const fatima = user('fatima');
/** Customer for Claims, up to 500,000 kr. */
export const asa = user('asa');
/** Stands in for Åsa. */
export const anders = user('anders');
/** Customer for the company, up to 2,000,000 kr. */
export const mats = user('mats');
/** Customer for Payments, up to 500,000 kr. */
export const pia = user('pia');
/** Account manager of Claims, and whoever covers. */
export const erik = user('erik');
export const eva = user('eva');
export const dag = user('dag');
export const sven = user('sven');
/** Chairs the IT steering group. */
export const cecilia = user('cecilia');

type Given = Partial<Assignment> & { role: Role; holder: EntityRef };

const assignment = ({ role, holder, ...rest }: Given): Assignment => ({
  id: `${role}-${holder.slice(holder.lastIndexOf('/') + 1)}`,
  role,
  holder,
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  acceptedAt: '2026-01-01T08:00:00.000Z',
  confirmedAt: '2026-01-01T08:00:00.000Z',
  revision: 1,
  ...rest,
});

const customer = (
  holder: EntityRef,
  unit: EntityRef,
  amount: number,
  more: Partial<Assignment> = {},
) =>
  assignment({
    role: 'customer',
    holder,
    unit,
    mandate: { services: 'all', money: kronor(amount), from: '2026-01-01' },
    ...more,
  });

export const asaForClaims = customer(asa, claims, 500_000);
export const matsForCompany = customer(mats, company, 2_000_000);
export const piaForPayments = customer(pia, payments, 500_000, {
  scope: { entities: [intake] },
});
export const asaForIntake = customer(asa, claims, 500_000, {
  scope: { entities: [intake] },
});
export const andersForAsa = customer(anders, claims, 300_000, {
  deputyFor: asaForClaims.id,
});
export const fatimaForMotor = assignment({
  role: 'orderer',
  holder: fatima,
  unit: motor,
  scope: { entities: [intake] },
  mandate: { services: [intake], from: '2026-01-01' },
});
export const erikForClaims = assignment({
  role: 'accountManager',
  holder: erik,
  unit: claims,
});
export const evaForErik = assignment({
  role: 'accountManager',
  holder: eva,
  unit: claims,
  deputyFor: erikForClaims.id,
});
const dagForDelivery = assignment({ role: 'deliveryManager', holder: dag });
const svenForIntake = assignment({
  role: 'serviceManager',
  holder: sven,
  scope: { entities: [intake] },
});
const ceciliaInTheChair = assignment({
  role: 'steeringChair',
  holder: cecilia,
});

export const everybody: Assignment[] = [
  asaForClaims,
  matsForCompany,
  fatimaForMotor,
  erikForClaims,
  evaForErik,
  dagForDelivery,
  svenForIntake,
  ceciliaInTheChair,
];

/** All that is known in this company, on a day in March. */
export const relations = (change: Partial<Relations> = {}): Relations => ({
  day: '2026-03-03',
  subject: {
    ref: intake,
    kind: 'service',
    levels: [intake, 'system:default/claims-intake', claimsDomain],
    offering: [
      {
        key: 'extra-language',
        title: 'One more language',
        oneOff: kronor(25_000),
        yearly: kronor(6_000),
      },
      { key: 'user', title: 'One more user' },
    ],
  },
  units: [
    { ref: company, parents: [] },
    { ref: claims, parents: [company] },
    { ref: motor, parents: [claims] },
    { ref: payments, parents: [company] },
  ],
  askerUnits: [motor],
  assignments: everybody,
  present: [
    karin,
    fatima,
    asa,
    anders,
    mats,
    pia,
    erik,
    eva,
    dag,
    sven,
    cecilia,
  ],
  rates: [],
  approvedThisYear: {},
  ...change,
});

/** Two customers share the service. */
export const shared = () =>
  relations({
    assignments: [
      asaForIntake,
      piaForPayments,
      matsForCompany,
      ...everybody.filter(({ role }) => role !== 'customer'),
    ],
  });

export const without = (
  assignments: Assignment[],
  ...gone: Assignment[]
): Assignment[] =>
  assignments.filter(({ id }) => !gone.some(each => each.id === id));
