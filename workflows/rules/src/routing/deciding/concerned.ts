import { Customers, ownLineAmong, Stake, stakesOf } from '../customers';
import { Inquiry } from '../inquiry';

/** Whose question it is where the asker's own line is enough: that line's customer; from elsewhere, every customer's. */
export function concerned(
  { seats }: Customers,
  inquiry: Inquiry,
): { stakes: Stake[]; ownLine: boolean } {
  const own = ownLineAmong(seats, inquiry);
  return own
    ? { stakes: stakesOf([own]), ownLine: true }
    : { stakes: stakesOf(seats), ownLine: false };
}
