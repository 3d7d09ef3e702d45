import {
  EntityRef,
  Reason,
  Relations,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Inquiry, linesOfBusiness } from './inquiry';
import { effective, isForEverything } from './levels';
import { isOf, isTakenOn, Post, postsOf, whyNot } from './posts';
import { because } from './reasons';
import { Seat, seatsOf } from './seats';
import { factsOfUnit, nearestFirst } from './units';

/** The customers that a question concerns, and why others don't count. */
export type Customers = {
  seats: Seat[];
  /** `subject`: they are customers of the service or what it stands in; `unit`: of all that the unit has. */
  of: 'subject' | 'unit';
  because: Reason[];
};

/** Says "all of the unit" on top of what names the subject, where that is in addition. */
function withAllOfTheUnit(seat: Seat, everywhere: Post[]): Seat {
  const inAddition = seat.posts.every(
    ({ assignment }) => assignment.inAddition,
  );
  return inAddition
    ? {
        ...seat,
        posts: [
          ...seat.posts,
          ...everywhere.filter(isOf(seat.unit)).filter(isTakenOn),
        ],
      }
    : seat;
}

/** Whoever is customer for a unit, whatever of: the mandate says what they may decide. */
export const customerOfUnit = (
  unit: EntityRef,
  relations: Relations,
): Seat => ({
  unit,
  posts: postsOf('customer', relations).filter(isOf(unit)).filter(isTakenOn),
});

/** The nearest unit up the line of business that took on being a customer of this kind. */
function nearestOnTheLine(inquiry: Inquiry, posts: Post[]): Customers {
  const { relations, unit: stated } = inquiry;
  const reasons: Reason[] = [];
  for (const unit of nearestFirst(linesOfBusiness(inquiry))) {
    const here = posts.filter(isOf(unit));
    const takenOn = here.filter(isTakenOn);
    reasons.push(
      ...whyNot(
        here.filter(post => !isTakenOn(post)),
        relations,
      ),
    );
    if (takenOn.length > 0) {
      return {
        seats: [{ unit, posts: takenOn }],
        of: 'unit',
        because: reasons,
      };
    }
    if (unit === stated && customerOfUnit(unit, relations).posts.length === 0) {
      reasons.push(
        because(
          'unit-has-no-customer',
          { unit },
          ...factsOfUnit(unit, relations),
        ),
      );
    }
  }
  return { seats: [], of: 'unit', because: reasons };
}

/**
 * Who is customer: of a service that is there, the units that name it or what it stands in, else the nearest unit that
 * is customer of all it has; of what isn't there yet, the nearest unit that is a customer at all.
 */
export function customersOf(inquiry: Inquiry): Customers {
  const { relations, rule } = inquiry;
  const posts = postsOf('customer', relations);
  if (rule.notThereYet) return nearestOnTheLine(inquiry, posts);

  const everywhere = posts.filter(isForEverything);
  const named = effective(posts, relations);
  const reasons = whyNot(named.passedOver, relations);
  if (named.posts.length > 0) {
    return {
      seats: seatsOf(named.posts).map(seat =>
        withAllOfTheUnit(seat, everywhere),
      ),
      of: 'subject',
      because: reasons,
    };
  }
  const byUnit = nearestOnTheLine(inquiry, everywhere);
  return { ...byUnit, because: [...reasons, ...byUnit.because] };
}

/** The seats by the way up from the asker: the first one is the asker's own line. */
export function ownLineAmong(
  seats: Seat[],
  inquiry: Inquiry,
): Seat | undefined {
  for (const unit of nearestFirst(linesOfBusiness(inquiry))) {
    const seat = seats.find(each => each.unit === unit);
    if (seat) return seat;
  }
  return undefined;
}

/**
 * The unit that is the customer in the asker's line, as far as it can be told: of the subject, else at all. Account
 * managers are looked for up to it.
 */
export function customerUnits(inquiry: Inquiry): EntityRef[] {
  const { seats } = customersOf(inquiry);
  const own = ownLineAmong(seats, inquiry);
  if (own?.unit !== undefined) return [own.unit];
  const units = nearestFirst(linesOfBusiness(inquiry));
  const nearest = units.find(
    unit => customerOfUnit(unit, inquiry.relations).posts.length > 0,
  );
  if (nearest !== undefined) return [nearest];
  return seats.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
}

/** A seat with the percent of the amount that its mandate is measured against. */
export type Stake = { seat: Seat; percent: number };

const setShareOf = ({ posts }: Seat): number | undefined => {
  const set = posts.flatMap(({ assignment }) => assignment.share ?? []);
  return set.length > 0 ? Math.max(...set) : undefined;
};

/** Shares that are set count as they are; those without one divide what is left equally. */
export function stakesOf(seats: Seat[]): Stake[] {
  if (seats.length === 1) return seats.map(seat => ({ seat, percent: 100 }));
  const known = seats.map(seat => ({ seat, set: setShareOf(seat) }));
  const total = known.reduce((sum, { set = 0 }) => sum + set, 0);
  const open = known.filter(({ set }) => set === undefined).length;
  const each = Math.max(0, 100 - total) / Math.max(1, open);
  return known.map(({ seat, set = each }) => ({ seat, percent: set }));
}
