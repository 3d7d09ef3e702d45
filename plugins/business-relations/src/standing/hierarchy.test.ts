import { accountManager, customer, orderers } from '../testing/assignments';
import { card } from '../testing/cards';
import { hierarchyOf } from './hierarchy';

const [johan] = orderers;
const claims = 'group:default/claims';
const motor = 'group:default/motor-claims';
const nordhamn = 'group:default/nordhamn';
const margareta = 'user:default/margareta.ek';

const units = [
  { unit: claims, above: nordhamn },
  { unit: motor, above: claims },
  { unit: nordhamn },
];

const change = card.questions[0];
const questions = [
  {
    ...change,
    route: {
      ...change.route,
      above: [
        {
          parties: [{ person: margareta, role: 'customer', unit: nordhamn }],
          authority: 'mandate',
          unit: nordhamn,
        },
      ],
    },
  },
] satisfies Parameters<typeof hierarchyOf>[0]['questions'];

const chain = [
  {
    role: 'customer' as const,
    steps: [
      {
        level: 'domain:default/claims',
        assignments: [
          { assignment: customer, inForce: true },
          {
            assignment: { ...customer, id: 'asked' },
            inForce: false,
          },
        ],
      },
    ],
  },
  {
    role: 'orderer' as const,
    steps: [
      {
        level: 'domain:default/claims',
        assignments: [
          { assignment: johan, inForce: true },
          {
            assignment: accountManager,
            inForce: true,
            replacedBy: 'component:default/claims-intake',
          },
        ],
      },
    ],
  },
];

it('shows the units below each other, each with the roles that hold, and who decides beyond the mandate', () => {
  expect(hierarchyOf({ units, chain, questions })).toMatchObject([
    {
      unit: nordhamn,
      roles: [],
      decidesBeyond: [{ person: margareta }],
      below: [
        {
          unit: claims,
          roles: [{ id: customer.id }],
          decidesBeyond: [],
          below: [{ unit: motor, roles: [{ id: johan.id }], below: [] }],
        },
      ],
    },
  ]);
});

it('begins with the highest that the reader may see', () => {
  expect(
    hierarchyOf({
      units: units.filter(({ unit }) => unit !== nordhamn),
      chain,
      questions,
    }).map(({ unit }) => unit),
  ).toEqual([claims]);
});
