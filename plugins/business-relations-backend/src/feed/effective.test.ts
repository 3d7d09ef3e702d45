import { effectiveRoles, relationsOf, Standing } from './effective';

const levels = [
  'component:default/archive',
  'system:default/papers',
  'domain:default/office',
];
const [archive, papers, office] = levels;

const standing = (
  role: Standing['role'],
  name: string,
  more: Partial<Standing> = {},
): Standing => ({
  assignment: name,
  role,
  unit: `group:default/${name}`,
  inAddition: false,
  ...more,
});

const at = (
  named: Record<string, Standing[]>,
  everywhere: Record<string, Standing[]> = {},
) =>
  effectiveRoles(levels, {
    named: new Map(Object.entries(named)),
    everywhere: new Map(Object.entries(everywhere)),
  }).map(({ assignment }) => assignment);

describe('the roles of a service', () => {
  it('are those of the nearest level that has any', () => {
    expect(
      at({
        [papers]: [standing('customer', 'finance')],
        [office]: [standing('customer', 'claims')],
      }),
    ).toEqual(['finance']);
  });

  it('are those above too where the nearer ones are in addition', () => {
    expect(
      at({
        [archive]: [standing('orderer', 'payroll', { inAddition: true })],
        [papers]: [standing('orderer', 'finance')],
        [office]: [standing('orderer', 'claims')],
      }),
    ).toEqual(['payroll', 'finance']);
  });

  it('are looked for role by role', () => {
    expect(
      at({
        [archive]: [standing('orderer', 'payroll')],
        [office]: [standing('customer', 'claims')],
      }),
    ).toEqual(['claims', 'payroll']);
  });

  it('hold for all of a unit where the unit is the customer', () => {
    const everywhere = {
      'group:default/claims': [standing('orderer', 'motor')],
      'group:default/finance': [standing('orderer', 'payroll')],
    };
    expect(
      at({ [office]: [standing('customer', 'claims')] }, everywhere),
    ).toEqual(['claims', 'motor']);
  });

  it('hold for all of a unit unless the same unit has somebody nearer', () => {
    const everywhere = {
      'group:default/claims': [
        standing('orderer', 'motor-all', { unit: 'group:default/motor' }),
        standing('orderer', 'property-all', { unit: 'group:default/property' }),
      ],
    };
    expect(
      at(
        {
          [archive]: [
            standing('orderer', 'motor-here', { unit: 'group:default/motor' }),
          ],
          [office]: [standing('customer', 'claims')],
        },
        everywhere,
      ),
    ).toEqual(['claims', 'motor-here', 'property-all']);
  });
});

describe('relations', () => {
  it('lead to unit and holder, each once, always in the same order', () => {
    const linnea = { holder: 'user:default/linnea' };
    const both = [
      standing('orderer', 'sales', linnea),
      standing('customer', 'sales', linnea),
      standing('customer', 'sales', linnea),
    ];
    expect(relationsOf(both)).toEqual(relationsOf([...both].reverse()));
    expect(relationsOf(both)).toEqual([
      ['hasCustomer', 'group:default/sales'],
      ['hasCustomer', 'user:default/linnea'],
      ['hasOrderer', 'group:default/sales'],
      ['hasOrderer', 'user:default/linnea'],
    ]);
  });
});
