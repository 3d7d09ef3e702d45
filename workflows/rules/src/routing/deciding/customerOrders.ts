import {
  Decider,
  Fact,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Customers } from '../customers';
import { Answer, Inquiry } from '../inquiry';
import { because } from '../reasons';
import { judgeSeat, Seat } from '../seats';
import { decideTogether } from '../together';
import { concerned } from './concerned';

const factsOf = (seats: Seat[]): Fact[] =>
  seats.flatMap(({ posts }) =>
    posts.map(({ assignment: { id } }) => ({ assignment: id })),
  );

/** Whoever asks from outside the customers' lines is served by any of them. */
function byAnyOf(seats: Seat[], inquiry: Inquiry): Decider | undefined {
  const posts = seats.flatMap(seat => seat.posts);
  return judgeSeat({ posts }, { inquiry, of: 'customer', percent: 100 })
    .decider;
}

/** Without an orderer, or beyond their ceiling: the customer of the asker's own line, each of whom may always order. */
export function customerOrders(customers: Customers, inquiry: Inquiry): Answer {
  const { seats } = customers;
  const { stakes, ownLine } = concerned(customers, inquiry);
  const answer = decideTogether(stakes, customers.of, inquiry);
  if (seats.length < 2) return answer;

  const units = seats.flatMap(({ unit }) => unit ?? []);
  if (!ownLine) {
    const decider = byAnyOf(seats, inquiry);
    if (!decider) return answer;
    return {
      decide: { by: 'one', decider },
      above: answer.above,
      because: [because('any-customer-orders', { units }, ...factsOf(seats))],
    };
  }
  const [{ seat }] = stakes;
  if (seat.unit === undefined) return answer;
  return {
    ...answer,
    because: [
      because('own-line-orders', { unit: seat.unit }, ...factsOf([seat])),
      ...answer.because,
    ],
  };
}
