import {
  Decider,
  EntityRef,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { customerOfUnit, Customers } from './customers';
import { factsOfSubject, Inquiry } from './inquiry';
import { isFilled, whyNotInForce } from './posts';
import { because } from './reasons';
import { judgeSeat, Judged, Seat } from './seats';
import { factsOfUnit, lineFrom } from './units';

/** A customer and those above them, nearest first; why the way up ends where it does. */
export type WayUp = {
  /** What the first one is customer of. */
  of: Customers['of'];
  seats: [Seat, ...Seat[]];
  ends?: Reason;
};

export function wayUpFrom(
  seat: Seat,
  of: Customers['of'],
  { relations }: Inquiry,
): WayUp {
  if (seat.unit === undefined) return { of, seats: [seat] };
  const { units, ends } = lineFrom(seat.unit, relations);
  const above = units.slice(1).map(unit => customerOfUnit(unit, relations));
  return { of, seats: [seat, ...above], ...(ends && { ends }) };
}

/** Whether anybody on the way is a customer now, whatever their mandate covers. */
export const hasCustomer = ({ seats }: WayUp) =>
  seats.some(({ posts }) => posts.some(isFilled));

/** Why a unit was passed over. */
function whyPassedOver(
  { unit, posts }: Seat,
  { relations }: Inquiry,
  judged: Extract<Judged, { decider?: undefined }>,
): Reason[] {
  if (posts.length > 0 || unit === undefined) return judged.because;
  const pending = relations.assignments
    .filter(each => each.role === 'customer' && each.unit === unit)
    .flatMap(each => whyNotInForce(each, relations) ?? []);
  return [
    ...pending,
    because('unit-has-no-customer', { unit }, ...factsOfUnit(unit, relations)),
  ];
}

function whyReached(
  { first: { person, unit }, facts }: Extract<Judged, { decider: Decider }>,
  at: number,
  of: Customers['of'],
  inquiry: Inquiry,
): Reason {
  const { relations } = inquiry;
  const who = { person, ...(unit && { unit }) };
  if (at > 0) {
    return because(
      'customer-above',
      who,
      ...facts,
      ...factsOfUnit(unit, relations),
    );
  }
  return of === 'subject' && relations.subject
    ? because(
        'customer-of-subject',
        { ...who, subject: relations.subject.ref },
        ...facts,
        ...factsOfSubject(inquiry),
      )
    : because('customer-of-unit', who, ...facts);
}

/** Where a walk up came to: the first who may decide, or nobody. */
export type Reached = {
  /** How many stand below. */
  at: number;
  /** Why those below were passed over. */
  passed: Reason[];
} & (
  { decider: Decider; unit?: EntityRef; why: Reason } | { decider?: undefined }
);

/** The first on the way up, from a place on it, whose mandate covers it. */
export function reach(
  { of, seats, ends }: WayUp,
  from: number,
  percent: number,
  inquiry: Inquiry,
): Reached {
  const passed: Reason[] = [];
  for (const [at, seat] of seats.entries()) {
    if (at >= from) {
      const judged = judgeSeat(seat, { inquiry, of: 'customer', percent });
      if (judged.decider) {
        return {
          at,
          passed,
          decider: judged.decider,
          ...(seat.unit !== undefined && { unit: seat.unit }),
          why: whyReached(judged, at, of, inquiry),
        };
      }
      passed.push(...whyPassedOver(seat, inquiry, judged));
    }
  }
  return { at: seats.length, passed: [...passed, ...(ends ? [ends] : [])] };
}

/** All of these whose mandate covers the whole: the ladder of a decision. */
export const coveringAll = (seats: Seat[], inquiry: Inquiry): Decider[] =>
  seats.flatMap(
    seat =>
      judgeSeat(seat, { inquiry, of: 'customer', percent: 100 }).decider ?? [],
  );
