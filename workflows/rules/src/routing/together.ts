import {
  Decider,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { shareOf } from './amount';
import { Landing, landingsOf } from './climbing';
import { Customers, Stake } from './customers';
import { Answer, factsOfSubject, Inquiry, subjectOf } from './inquiry';
import { steeringGroup } from './offices';
import { because } from './reasons';
import { Seat } from './seats';
import { lastResort, Settled } from './vacancies';
import { coveringAll, hasCustomer } from './wayUp';

const aboveIn = ({ way, at }: Landing): Seat[] => way.seats.slice(at + 1);

/** The customers above all of them, nearest first. */
function aboveAll([first, ...others]: Landing[]): Seat[] {
  if ([first, ...others].some(({ decider }) => !decider)) return [];
  return aboveIn(first).filter(({ unit }) =>
    others.every(landing => aboveIn(landing).some(seat => seat.unit === unit)),
  );
}

const withSteeringGroup = (
  deciders: Decider[],
  inquiry: Inquiry,
): Decider[] => {
  const chair = steeringGroup(inquiry.relations);
  return chair ? [...deciders, chair] : deciders;
};

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

const factsOf = ({ posts }: Seat) =>
  posts.map(({ assignment: { id } }) => ({ assignment: id }));

function sharedBy(stakes: Stake[], inquiry: Inquiry): Reason[] {
  const units = stakes.flatMap(({ seat: { unit } }) => unit ?? []);
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
              { unit: seat.unit, percent },
              ...factsOf(seat),
            ),
          ],
    ),
  ];
}

/** What went past every customer: the steering group's, or for want of a chair nobody's. */
function pastEverybody(
  landings: Landing[],
  inquiry: Inquiry,
): Settled | undefined {
  const past = landings.find(({ decider }) => !decider);
  if (!past && landings.length > 0) return undefined;
  if (past && hasCustomer(past.way)) return lastResort(inquiry);
  const unit = past?.way.seats[0].unit ?? inquiry.unit;
  return lastResort(inquiry, {
    role: 'customer',
    ...(unit !== undefined && { unit }),
  });
}

/** One of several, who decides by office what a customer can't. */
function inPlaceOf({ percent }: Landing, chair: Decider, { scales }: Inquiry) {
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
  const landings = landingsOf(stakes, of, from, inquiry);
  const last = pastEverybody(landings, inquiry);
  const reasons = [
    ...(stakes.length > 1 ? sharedBy(stakes, inquiry) : []),
    ...landings.flatMap(landing => landing.because),
    ...(last?.because ?? []),
  ];
  if (last?.decide.by === 'vacant') {
    return { decide: last.decide, above: [], because: reasons };
  }
  const chair = last?.decide.decider;
  const [first, second, ...more] = landings.flatMap(landing => {
    if (landing.decider) return [landing.decider];
    return chair ? [inPlaceOf(landing, chair, inquiry)] : [];
  });
  if (!second) {
    const above = landings.flatMap(landing =>
      coveringAll(aboveIn(landing), inquiry),
    );
    return {
      // Alone with it, the steering group decides on the whole.
      decide: { by: 'one', decider: chair ?? first },
      above: chair ? [] : withSteeringGroup(above, inquiry),
      because: reasons,
    };
  }
  const ladder = coveringAll(aboveAll(landings), inquiry);
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
