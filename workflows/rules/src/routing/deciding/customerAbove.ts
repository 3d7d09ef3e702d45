import { customersOf } from '../customers';
import { Answer, Inquiry } from '../inquiry';
import { because } from '../reasons';
import { decideTogether } from '../together';
import { concerned } from './concerned';

/** Beyond the mandate of the customer themselves: the customer above, else the IT steering group. */
export function customerAbove(inquiry: Inquiry): Answer {
  const customers = customersOf(inquiry);
  const { stakes } = concerned(customers, inquiry);
  const answer = decideTogether(stakes, customers.of, inquiry, 1);
  return {
    ...answer,
    because: [
      because('money-goes-up', {}),
      ...customers.because,
      ...answer.because,
    ],
  };
}
