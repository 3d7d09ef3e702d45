/** The catalog's tree of units beside the business's own hierarchy. */
export const tree = {
  lead: 'The units as the catalog has them, with who decides for each, and where the business itself says otherwise: in whose unit a customer stands, who granted a mandate, and how large the one above is.',
  table: 'Tree of units',
  onlyDeviating: 'Only units that deviate',
  noneDeviate:
    'Nothing deviates: customers and orderers stand as the catalog’s units do.',
  unitsIn: 'Units in {{unit}}',
  in: 'in {{units}}',
  deviationsOf: 'Deviations of {{unit}}',
  deviationsBelow_one: '{{count}} deviation below',
  deviationsBelow_other: '{{count}} deviations below',
  decidedBy: 'decides, as customer for {{unit}}',
  decidedIn: '{{unit}} decides.',
  decidedAbove: 'A unit above decides.',
  nobodyDecides: 'No customer, neither here nor above.',
  more: 'Show more units',
} as const;
