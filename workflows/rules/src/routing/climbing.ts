import {
  Decider,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Customers, Stake } from './customers';
import { Inquiry } from './inquiry';
import { judgeSeat, Judged, Seat } from './seats';
import {
  WayUp,
  wayUpFrom,
  whyAbove,
  whyCustomer,
  whyPassedOver,
} from './wayUp';

/** A share on its way up to somebody whose mandate covers it. */
export type Climber = {
  percent: number;
  way: WayUp;
  /** How many it has passed. */
  at: number;
};

/** A sum of shares is a hundred again, whatever thirds make of it. */
const inMillionths = (percent: number) => Math.round(percent * 1e6) / 1e6;

const sumOf = (climbers: Climber[]) =>
  inMillionths(climbers.reduce((sum, { percent }) => sum + percent, 0));

const seatOf = ({ way, at }: Climber): Seat | undefined => way.seats.at(at);

/** All who have come as far as this seat, or past it. */
const arrivedAt = ({ unit }: Seat, all: Climber[]) =>
  all.filter(({ way, at }) => {
    const here = way.seats.findIndex(seat => seat.unit === unit);
    return here >= 0 && here <= at;
  });

/**
 * A customer decides on their own share by itself; whoever is above others is measured against all that has come up to
 * them, so that a larger amount never comes back to somebody whom a smaller one went past.
 */
const measuredAt = (climber: Climber, index: number, all: Climber[]): number =>
  index === 0 || climber.way.seats[index].unit === undefined
    ? climber.percent
    : sumOf(arrivedAt(climber.way.seats[index], all));

const judgeAt = (
  climber: Climber,
  index: number,
  all: Climber[],
  inquiry: Inquiry,
): Judged =>
  judgeSeat(climber.way.seats[index], {
    inquiry,
    of: 'customer',
    percent: measuredAt(climber, index, all),
  });

const stays = (climber: Climber, all: Climber[], inquiry: Inquiry) =>
  seatOf(climber) === undefined ||
  judgeAt(climber, climber.at, all, inquiry).decider !== undefined;

/** Everybody goes on until they are somewhere where they can stay; who has gone past comes never back. */
function climb(all: Climber[], inquiry: Inquiry): Climber[] {
  const after = all.map(climber =>
    stays(climber, all, inquiry) ? climber : { ...climber, at: climber.at + 1 },
  );
  return after.every(({ at }, index) => at === all[index].at)
    ? all
    : climb(after, inquiry);
}

/** Where shares have come to: somebody who decides on all of them, or past everybody. */
export type Landing = {
  way: WayUp;
  at: number;
  percent: number;
  decider?: Decider;
  because: Reason[];
};

function whyHere(
  climber: Climber,
  from: number,
  all: Climber[],
  of: Customers['of'],
  inquiry: Inquiry,
): Reason[] {
  const { way, at } = climber;
  const passed = way.seats.slice(0, at).flatMap((seat, index): Reason[] => {
    const judged = judgeAt(climber, index, all, inquiry);
    return index < from || judged.decider
      ? []
      : whyPassedOver(seat, judged, inquiry);
  });
  if (!seatOf(climber)) return [...passed, ...(way.ends ? [way.ends] : [])];
  const judged = judgeAt(climber, at, all, inquiry);
  if (!judged.decider) return passed;
  return [
    ...passed,
    at === 0 ? whyCustomer(judged, of, inquiry) : whyAbove(judged, inquiry),
  ];
}

const isTogether = (one: Climber, other: Climber) => {
  if (one === other) return true;
  const here = seatOf(one);
  const there = seatOf(other);
  if (!here || !there) return here === there;
  return here.unit !== undefined && here.unit === there.unit;
};

/** Each share goes up its own way, from a place on it, until somebody's mandate covers it. */
export function landingsOf(
  stakes: Stake[],
  of: Customers['of'],
  from: number,
  inquiry: Inquiry,
): Landing[] {
  const all = climb(
    stakes.map(({ seat, percent }) => ({
      percent,
      way: wayUpFrom(seat, stakes, inquiry),
      at: from,
    })),
    inquiry,
  );
  const firsts = all.filter(
    (climber, index) =>
      all.findIndex(each => isTogether(each, climber)) === index,
  );
  return firsts.map(first => {
    const here = all.filter(each => isTogether(each, first));
    const percent = sumOf(here);
    const seat = seatOf(first);
    const decider =
      seat && judgeSeat(seat, { inquiry, of: 'customer', percent }).decider;
    return {
      way: first.way,
      at: first.at,
      percent,
      ...(decider && { decider }),
      because: here.flatMap(each => whyHere(each, from, all, of, inquiry)),
    };
  });
}
