import { customersOf, stakesOf } from '../customers';
import { Answer, factsOfSubject, Inquiry, subjectOf } from '../inquiry';
import { because } from '../reasons';
import { decideTogether } from '../together';
import { concerned } from './concerned';

/** The customer whose mandate covers it, else the customer above; of what several share, all of them. */
export function customer(inquiry: Inquiry): Answer {
  const { question, rule } = inquiry;
  const customers = customersOf(inquiry);
  const stakes =
    rule.shared === 'everyCustomer'
      ? stakesOf(customers.seats)
      : concerned(customers, inquiry).stakes;
  const answer = decideTogether(stakes, customers.of, inquiry);
  return {
    ...answer,
    because: [
      because(
        'content-is-the-customers',
        { question, ...subjectOf(inquiry) },
        ...factsOfSubject(inquiry),
      ),
      ...customers.because,
      ...answer.because,
    ],
  };
}
