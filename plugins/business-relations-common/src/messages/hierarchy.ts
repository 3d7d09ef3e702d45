import { EntityRef } from '../references';

/** Where the catalog's tree of units and the business's own hierarchy differ. */
export interface HierarchyMessages {
  'hierarchy-circle': { unit: EntityRef };
  'hierarchy-several-above': { unit: EntityRef; parents: EntityRef[] };
  'hierarchy-no-customer': { unit: EntityRef };
  'hierarchy-head-outside': {
    person: EntityRef;
    unit: EntityRef;
    belongsTo: EntityRef[];
  };
  /** Whoever granted a mandate is the customer elsewhere; `above` is missing where the catalog has no customer above. */
  'hierarchy-other-above': {
    unit: EntityRef;
    person: EntityRef;
    elsewhere: EntityRef[];
    above?: EntityRef;
  };
  'hierarchy-orderer-outside': {
    person: EntityRef;
    unit: EntityRef;
    entity: EntityRef;
    customers: EntityRef[];
  };
}
