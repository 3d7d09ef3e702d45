import { UnitDeviation } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Remedy } from '../../findings/remedies';

/** What helps where a unit deviates: the role, or what the catalog says of the unit. The likelier comes first. */
export function remediesOf(
  { is, assignment }: UnitDeviation,
  unit: string,
): Remedy[] {
  const inCatalog: Remedy = { is: 'entity', entity: unit };
  const proposeAnew: Remedy[] =
    assignment === undefined
      ? []
      : [{ is: 'propose', says: 'proposeAnew', query: { assignment } }];
  switch (is) {
    case 'circle':
    case 'severalAbove':
      return [inCatalog];
    case 'noCustomer':
      return [
        {
          is: 'propose',
          says: 'proposeCustomer',
          query:
            assignment === undefined
              ? { role: 'customer', unit }
              : { assignment },
        },
      ];
    case 'headOutside':
      return [
        {
          is: 'unit',
          says: 'handOver',
          unit,
          ...(assignment !== undefined && { handOver: assignment }),
        },
        inCatalog,
      ];
    case 'otherAbove':
      return [...proposeAnew, inCatalog];
    case 'mandateBeyond':
      return proposeAnew;
    default:
      return [{ is: 'unit', says: 'toRole', unit }];
  }
}
