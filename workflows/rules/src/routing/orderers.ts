import {
  EntityRef,
  Party,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { forAllOfTheUnit } from './allOfTheUnit';
import { customersOf } from './customers';
import { Inquiry, linesOfAsker, linesOfBusiness } from './inquiry';
import { effective, isForEverything, levelOf } from './levels';
import { isFilled, isOf, partiesOf, postsOf, whyNot } from './posts';
import { Seat, seatsOf } from './seats';
import { Line, nearestFirst } from './units';

/** Those who may order the subject, by unit. */
export function orderersOf(inquiry: Inquiry): Seat[] {
  const { relations } = inquiry;
  const posts = postsOf('orderer', relations);
  const named = effective(posts, relations).posts.filter(isFilled);
  const customers = customersOf(inquiry).seats.map(({ unit }) => unit);
  return seatsOf([
    ...named,
    ...forAllOfTheUnit(posts, named, customers, relations),
  ]);
}

const along = (lines: Line[], seats: Seat[]): Seat[] =>
  nearestFirst(lines).flatMap(unit => seats.filter(seat => seat.unit === unit));

/** Those on the asker's way up, nearest first. */
export const nearestAmong = (seats: Seat[], inquiry: Inquiry): Seat[] =>
  along(linesOfAsker(inquiry), seats);

/**
 * The orderers who prepare it with IT: the nearest to the asker, and the nearest to the unit whose business it was said
 * to be. What isn't there yet is in nobody's scope: it is the nearest of all then.
 */
export function nearestOrderers(inquiry: Inquiry): Party[] {
  const { rule, relations } = inquiry;
  const lines = [linesOfAsker(inquiry), linesOfBusiness(inquiry)];
  const nearest = (seats: Seat[]) =>
    lines.flatMap(each => along(each, seats).slice(0, 1));
  const inScope = nearest(orderersOf(inquiry));
  const found =
    inScope.length > 0 || !rule.notThereYet
      ? inScope
      : nearest(seatsOf(postsOf('orderer', relations).filter(isFilled)));
  return partiesOf(found.flatMap(({ posts }) => posts));
}

/** Those who were asked to order it for units on the way up, as far as the one who is there, and don't yet or no longer. */
export function pendingOn(inquiry: Inquiry, upTo?: EntityRef): Reason[] {
  const { relations } = inquiry;
  const up = nearestFirst(linesOfAsker(inquiry));
  const end = upTo === undefined ? up.length : up.indexOf(upTo) + 1;
  const asked = postsOf('orderer', relations).filter(
    post =>
      !isFilled(post) &&
      (isForEverything(post) || levelOf(post, relations) !== undefined),
  );
  return up
    .slice(0, end)
    .flatMap(unit => whyNot(asked.filter(isOf(unit)), relations));
}
