import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  RelatedRole,
  relatedRoles,
  relationsOfRole,
  withoutCustomerLabel,
} from '@business-relations/backstage-plugin-business-relations-common';

const described: Record<
  RelatedRole,
  { description: string; forward: string; reverse: string }
> = {
  customer: {
    description:
      'The unit that decides on this and pays for it, and whoever holds its role of customer.',
    forward: 'has as customer',
    reverse: 'customer of',
  },
  orderer: {
    description: 'Who orders within what the customer has decided.',
    forward: 'has as orderer',
    reverse: 'orderer of',
  },
  accountManager: {
    description: 'Who in IT answers for the relation to the customer.',
    forward: 'has as account manager',
    reverse: 'account manager of',
  },
};

/**
 * Our six relations with titles, and our label, as a layer of the catalog's model.
 *
 * @alpha
 */
export const businessRelationsModel = createCatalogModelLayer({
  layerId: 'business-relations/roles',
  builder: model => {
    for (const role of relatedRoles) {
      const { description, forward, reverse } = described[role];
      model.addRelationPair({
        fromKind: ['Component', 'System', 'Domain'],
        toKind: ['Group', 'User'],
        description,
        forward: { type: relationsOfRole[role].has, title: forward },
        reverse: { type: relationsOfRole[role].of, title: reverse },
      });
    }
    model.addLabel({
      name: withoutCustomerLabel,
      title: 'Without customer',
      description: 'No customer is in force for it: nobody decides on it.',
    });
  },
});
