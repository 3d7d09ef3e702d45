import {
  Decider,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { shareOf } from './amount';
import { Customers, Stake } from './customers';
import { Answer, factsOfSubject, Inquiry, subjectOf } from './inquiry';
import { steeringGroup } from './offices';
import { because } from './reasons';
import { Seat } from './seats';
import { lastResort, Settled } from './vacancies';
import {
  coveringAll,
  hasCustomer,
  reach,
  Reached,
  WayUp,
  wayUpFrom,
} from './wayUp';

/** Customers whose shares are decided on by one and the same, on the way up from the first of them. */
type Group = {
  way: WayUp;
  percent: number;
  passed: Reason[];
  reached: Reached;
};

/** A sum of shares is a hundred again, whatever thirds make of it. */
const inMillionths = (percent: number) => Math.round(percent * 1e6) / 1e6;

const meet = ({ reached: one }: Group, { reached: other }: Group) =>
  one.decider && other.decider
    ? one.unit !== undefined && one.unit === other.unit
    : one.decider === other.decider;

/** Whoever stands in for several is measured against all of their shares. */
function join(one: Group, other: Group, inquiry: Inquiry): Group {
  // A customer with a share of their own comes before those who are above others only.
  const [first, second] = other.reached.at === 0 ? [other, one] : [one, other];
  const percent = inMillionths(first.percent + second.percent);
  return {
    way: first.way,
    percent,
    passed: [
      ...first.passed,
      ...first.reached.passed,
      ...second.passed,
      ...second.reached.passed,
    ],
    reached: reach(first.way, first.reached.at, percent, inquiry),
  };
}

function joined(groups: Group[], inquiry: Inquiry): Group[] {
  for (const [index, group] of groups.entries()) {
    const other = groups.slice(index + 1).find(each => meet(each, group));
    if (other) {
      const both = join(group, other, inquiry);
      const rest = groups.filter(each => each !== group && each !== other);
      return joined(
        [...rest.slice(0, index), both, ...rest.slice(index)],
        inquiry,
      );
    }
  }
  return groups;
}

const aboveIn = ({ way, reached }: Group): Seat[] =>
  way.seats.slice(reached.at + 1);

/** The customers above all of them, nearest first. */
function aboveAll([first, ...others]: Group[]): Seat[] {
  if ([first, ...others].some(({ reached }) => !reached.decider)) return [];
  return aboveIn(first).filter(({ unit }) =>
    others.every(group => aboveIn(group).some(seat => seat.unit === unit)),
  );
}

const withSteeringGroup = (
  deciders: Decider[],
  inquiry: Inquiry,
): Decider[] => {
  const chair = steeringGroup(inquiry.relations);
  return chair ? [...deciders, chair] : deciders;
};

const whyOf = ({ passed, reached }: Group): Reason[] => [
  ...passed,
  ...reached.passed,
  ...(reached.decider ? [reached.why] : []),
];

/** If customers differ: the nearest who is above them all, else the steering group. */
function ifTheyDiffer(ladder: Decider[], inquiry: Inquiry): Settled {
  const [decider] = ladder;
  if (!decider) return lastResort(inquiry);
  const [{ person, unit, assignment }] = decider.parties;
  return {
    decide: { by: 'one', decider },
    because: [
      because(
        'if-customers-differ',
        { person, ...(unit && { unit }) },
        ...(assignment ? [{ assignment }] : []),
      ),
    ],
  };
}

const sharedBy = (stakes: Stake[], inquiry: Inquiry): Reason[] => {
  const units = stakes.flatMap(({ seat: { unit } }) => unit ?? []);
  const factsOf = ({ posts }: Seat) =>
    posts.map(({ assignment: { id } }) => ({ assignment: id }));
  return [
    because(
      'shared-by',
      { ...subjectOf(inquiry), units },
      ...factsOfSubject(inquiry),
      ...stakes.flatMap(({ seat }) => factsOf(seat)),
    ),
    ...stakes.flatMap(({ seat, percent }) =>
      seat.unit === undefined
        ? []
        : [
            because(
              'own-share',
              { unit: seat.unit, percent: inMillionths(percent) },
              ...factsOf(seat),
            ),
          ],
    ),
  ];
};

/** One of several who decide by office what a customer can't. */
function inPlaceOf({ percent }: Group, chair: Decider, { scales }: Inquiry) {
  const money = shareOf(scales.amount, percent);
  return { ...chair, share: { percent, ...(money && { money }) } };
}

/**
 * What customers decide, each on their share: each share goes up its own way until somebody's mandate covers it. Those
 * who end with the same one are decided on as one; with more than one left, all of them have to approve.
 */
export function decideTogether(
  stakes: Stake[],
  of: Customers['of'],
  inquiry: Inquiry,
  from = 0,
): Answer {
  const groups = joined(
    stakes.map(({ seat, percent }) => {
      const way = wayUpFrom(seat, of, inquiry);
      return {
        way,
        percent,
        passed: [],
        reached: reach(way, from, percent, inquiry),
      };
    }),
    inquiry,
  );
  const reasons = [
    ...(stakes.length > 1 ? sharedBy(stakes, inquiry) : []),
    ...groups.flatMap(whyOf),
  ];
  const unfilled = groups.find(({ reached }) => !reached.decider);
  const vacancy =
    unfilled && hasCustomer(unfilled.way)
      ? undefined
      : {
          role: 'customer' as const,
          unit: unfilled?.way.seats[0].unit ?? inquiry.unit,
        };
  const last =
    unfilled || groups.length === 0 ? lastResort(inquiry, vacancy) : undefined;
  if (last) reasons.push(...last.because);
  if (last?.decide.by === 'vacant') {
    return { decide: last.decide, above: [], because: reasons };
  }
  const chair = last?.decide.decider;
  const deciders = groups.flatMap(group => {
    if (group.reached.decider) return [group.reached.decider];
    return chair ? [inPlaceOf(group, chair, inquiry)] : [];
  });
  const [first, second, ...more] = deciders;
  if (!first || !second) {
    // Alone with it, the steering group decides on the whole.
    const decider = chair ?? first;
    const above = groups.flatMap(group => coveringAll(aboveIn(group), inquiry));
    return {
      decide: { by: 'one', decider },
      above: chair ? [] : withSteeringGroup(above, inquiry),
      because: reasons,
    };
  }
  const ladder = coveringAll(aboveAll(groups), inquiry);
  const apart = ifTheyDiffer(ladder, inquiry);
  return {
    decide: {
      by: 'all',
      deciders: [first, second, ...more],
      ifTheyDiffer: apart.decide,
    },
    above: withSteeringGroup(ladder, inquiry),
    because: [...reasons, ...apart.because],
  };
}
