import {
  Decider,
  EntityRef,
  Fact,
  Party,
  Reason,
} from '@business-relations/backstage-plugin-business-relations-common';
import { shareOf } from './amount';
import { judgeMandate, Need } from './mandates';
import { Authority, partyOf, Post, whyNot } from './posts';

/** A unit with everybody who could decide for it: several holders and their deputies are one seat. */
export type Seat = { unit?: EntityRef; posts: Post[] };

/** The posts by the unit that they are for, in the order in which they stand. */
export function seatsOf(posts: Post[]): Seat[] {
  const units = [...new Set(posts.map(({ assignment }) => assignment.unit))];
  return units.map(unit => ({
    ...(unit !== undefined && { unit }),
    posts: posts.filter(({ assignment }) => assignment.unit === unit),
  }));
}

/** Somebody who may decide, or the reasons why nobody here may. */
export type Judged =
  | { decider: Decider; first: Party; facts: Fact[] }
  | { decider?: undefined; because: Reason[] };

/** A deputy's mandate is measured, and that of the holder whom they stand in for. */
function judgePost(
  { assignment, holders }: Post,
  need: Need,
): { able: { authority: Authority; facts: Fact[] }[]; because: Reason[] } {
  const { holder } = assignment;
  if (holder === undefined) return { able: [], because: [] };
  const principal = judgeMandate({ ...assignment, holder }, need);
  if (!principal.covers) return { able: [], because: [principal.because] };
  const judged = holders.map(authority => ({
    authority,
    verdict:
      authority.id === assignment.id
        ? principal
        : judgeMandate(authority, need),
  }));
  return {
    able: judged.flatMap(({ authority, verdict }) =>
      verdict.covers
        ? [
            {
              authority,
              facts: [
                { assignment: authority.id },
                ...(authority.deputyFor
                  ? [{ assignment: authority.deputyFor }]
                  : []),
                ...verdict.facts,
              ],
            },
          ]
        : [],
    ),
    because: judged.flatMap(({ verdict }) =>
      verdict.covers ? [] : [verdict.because],
    ),
  };
}

const withoutRepeats = (parties: Party[]) =>
  parties.filter(
    ({ person }, index) =>
      parties.findIndex(earlier => earlier.person === person) === index,
  );

/** Who of a seat may decide: whoever is in force with a mandate that covers it. */
export function judgeSeat({ unit, posts }: Seat, need: Need): Judged {
  const filled = posts.filter(({ holders }) => holders.length > 0);
  const judged = filled.map(post => judgePost(post, need));
  const [first, ...more] = judged.flatMap(({ able }) => able);
  if (!first) {
    return {
      because: [
        ...whyNot(posts, need.inquiry.relations),
        ...judged.flatMap(each => each.because),
      ],
    };
  }
  const party = partyOf(first.authority);
  const money = shareOf(need.inquiry.scales.amount, need.percent);
  const others = more.map(({ authority }) => partyOf(authority));
  return {
    decider: {
      parties: [party, ...withoutRepeats([party, ...others]).slice(1)],
      authority: 'mandate',
      ...(unit !== undefined && { unit }),
      ...(need.percent !== 100 && {
        share: { percent: need.percent, ...(money && { money }) },
      }),
    },
    first: party,
    facts: first.facts,
  };
}
