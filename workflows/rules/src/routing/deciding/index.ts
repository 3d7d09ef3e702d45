import { Answer, Inquiry } from '../inquiry';
import { DecidedBy } from '../rules';
import { accountManager } from './accountManager';
import { customer } from './customer';
import { customerAbove } from './customerAbove';
import { customerAndSignatory } from './customerAndSignatory';
import { ladder } from './ladder';
import { nobody } from './nobody';
import { ordererNearestAsker } from './ordererNearestAsker';

/** What each word of the rules means. */
export const deciding: Record<DecidedBy, (inquiry: Inquiry) => Answer> = {
  accountManager,
  customer,
  customerAbove,
  customerAndSignatory,
  ladder,
  nobody,
  ordererNearestAsker,
};
