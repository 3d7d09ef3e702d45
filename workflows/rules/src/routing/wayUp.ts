import {
  Decider,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { customerOfUnit, Customers, Stake } from './customers';
import { factsOfSubject, Inquiry } from './inquiry';
import { isFilled, whyNotInForce } from './posts';
import { because } from './reasons';
import { judgeSeat, Judged, Seat } from './seats';
import { factsOfUnit, lineFrom } from './units';

/** A customer and those above them, nearest first; why the way up ends where it does. */
export type WayUp = { seats: [Seat, ...Seat[]]; ends?: Reason };

/** Up from one of those who share it. Whoever of them stands above another sits there as they do for their own share. */
export function wayUpFrom(
  seat: Seat,
  sharing: Stake[],
  { relations }: Inquiry,
): WayUp {
  if (seat.unit === undefined) return { seats: [seat] };
  const { units, ends } = lineFrom(seat.unit, relations);
  const above = units
    .slice(1)
    .map(
      unit =>
        sharing.find(each => each.seat.unit === unit)?.seat ??
        customerOfUnit(unit, relations),
    );
  return { seats: [seat, ...above], ...(ends && { ends }) };
}

/** Whether anybody on the way is a customer now, whatever their mandate covers. */
export const hasCustomer = ({ seats }: WayUp) =>
  seats.some(({ posts }) => posts.some(isFilled));

export type NotAble = Extract<Judged, { decider?: undefined }>;
export type Able = Extract<Judged, { decider: Decider }>;

/** Why a unit was passed over. */
export function whyPassedOver(
  { unit, posts }: Seat,
  judged: NotAble,
  { relations }: Inquiry,
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

export function whyAbove(
  { first: { person, unit }, facts }: Able,
  { relations }: Inquiry,
): Reason {
  return because(
    'customer-above',
    { person, ...(unit && { unit }) },
    ...facts,
    ...factsOfUnit(unit, relations),
  );
}

export function whyCustomer(
  { first: { person, unit }, facts }: Able,
  of: Customers['of'],
  inquiry: Inquiry,
): Reason {
  const { subject } = inquiry.relations;
  const who = { person, ...(unit && { unit }) };
  return of === 'subject' && subject
    ? because(
        'customer-of-subject',
        { ...who, subject: subject.ref },
        ...facts,
        ...factsOfSubject(inquiry),
      )
    : because('customer-of-unit', who, ...facts);
}

/** All of these whose mandate covers the whole: the ladder of a decision. */
export const coveringAll = (seats: Seat[], inquiry: Inquiry): Decider[] =>
  seats.flatMap(
    seat =>
      judgeSeat(seat, { inquiry, of: 'customer', percent: 100 }).decider ?? [],
  );
