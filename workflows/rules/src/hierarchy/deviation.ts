import {
  DeviationKind,
  EntityRef,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Business } from './business';

/** Where the catalog's tree of units and the business's own hierarchy differ. */
export type Deviation = {
  is: DeviationKind;
  unit: EntityRef;
  says: Message;
  /** The role that something can be done about. */
  assignment?: string;
  /** All roles that the sentence tells of: whoever may not see one of them isn't told. */
  tellsOf: readonly string[];
};

/** One way in which a unit can deviate. */
export type DeviationRule = (
  unit: EntityRef,
  business: Business,
) => Deviation[];
