import { DeliveryTold } from './told';

const states: DeliveryTold['state'][] = [
  'accepted',
  'started',
  'stopped',
  'delivered',
];

const inLetters = (one: string, other: string) =>
  Number(one > other) - Number(one < other);

/** A total order: two that came about in the same moment stand as work goes, then by their ids. */
const byMoment = (one: DeliveryTold, other: DeliveryTold) =>
  inLetters(one.at, other.at) ||
  states.indexOf(one.state) - states.indexOf(other.state) ||
  inLetters(one.id, other.id);

/**
 * What a system said of one case, in the order in which it came about there, whenever it got here. Its own numbers are
 * taken only where everything has one: with some of each, one could come before another, that before a third, and the
 * third before the first.
 */
export function inOrder<Told extends DeliveryTold>(
  told: readonly Told[],
): Told[] {
  const areNumbered = told.every(({ sequence }) => sequence !== undefined);
  return [...told].sort(
    (one, other) =>
      (areNumbered ? (one.sequence ?? 0) - (other.sequence ?? 0) : 0) ||
      byMoment(one, other),
  );
}
