/**
 * Ways in which the catalog's tree of units and the business's own hierarchy differ. What leaves most open comes first.
 *
 * `circle`, `severalAbove`: the catalog doesn't say what is above · `noCustomer`: budget or services, and nobody decides ·
 * `headOutside`: the customer belongs to another part of the business · `otherAbove`: a mandate was granted by the customer
 * of another part · `mandateBeyond`: it doesn't fit inside the one above · `ordererOutside`: they order what another part
 * pays for.
 */
export const deviationKinds = [
  'circle',
  'severalAbove',
  'noCustomer',
  'headOutside',
  'otherAbove',
  'mandateBeyond',
  'ordererOutside',
] as const;

export type DeviationKind = (typeof deviationKinds)[number];
