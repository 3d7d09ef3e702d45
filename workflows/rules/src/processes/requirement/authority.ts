import {
  ActingAs,
  Alternative,
  DecidedBy,
  Decider,
  EntityRef,
  Matter,
  Party,
  RequirementInDecision,
  Route,
} from '@business-relations/backstage-plugin-business-relations-common';
import { refuse, Rejection } from '../../process';
import { decidersOf, isInForce } from '../../routing';
import { personOf, Rules } from './command';
import { costOf } from './proposal';
import { peopleDeciding, routesOf } from './route';
import { alternativeOf, isAmong } from './state';

/** What somebody may decide with: alone, or as one of several customers who all have to answer. */
export type Authority = {
  by: DecidedBy;
  on: ActingAs;
  decides: 'alone' | 'together';
  /** All who decide on this alternative by its route. */
  deciders: Decider[];
};

/** Where the decider stands on the way of one alternative. */
type Place = {
  decider: Decider;
  party: Party;
  decides: Authority['decides'];
  deciders: Decider[];
};

const partyIn = ({ parties }: Decider, person: EntityRef) =>
  parties.find(party => party.person === person);

function placeIn(
  among: Decider[],
  person: EntityRef,
): Pick<Place, 'decider' | 'party'> | undefined {
  for (const decider of among) {
    const party = partyIn(decider, person);
    if (party) return { decider, party };
  }
  return undefined;
}

/** Those above whoever decides on this alternative by its route, nearest first. */
export function aboveOf({ decide, above }: Route): Decider[] {
  const apart =
    decide.by === 'all' && decide.ifTheyDiffer.by === 'one'
      ? [decide.ifTheyDiffer.decider]
      : [];
  return [...apart, ...above];
}

const wasAsked = ({ asked }: Matter, person: EntityRef) =>
  asked.some(({ decider }) => isAmong(decider.parties, person));

/** Asked to decide in the place of others, who differed or were late. */
const wasAskedInstead = ({ asked }: Matter, person: EntityRef) =>
  asked.some(
    ({ decider, because }) =>
      (because === 'late' || because === 'apart') &&
      isAmong(decider.parties, person),
  );

/**
 * Where this person stands for this alternative: among those who decide by its route, or above them and asked.
 *
 * Being above means that the mandate covers it too: a route passes over whoever's doesn't.
 */
function placeOf(
  route: Route,
  matter: Matter,
  person: EntityRef,
): Place | undefined {
  const deciders = decidersOf(route.decide);
  const byRoute = placeIn(deciders, person);
  const above = wasAsked(matter, person)
    ? placeIn(aboveOf(route), person)
    : undefined;
  const together = route.decide.by === 'all';
  if (together && byRoute && !wasAskedInstead(matter, person)) {
    return { ...byRoute, decides: 'together', deciders };
  }
  const place = above ?? byRoute;
  return (
    place && {
      ...place,
      decides: above || !together ? 'alone' : 'together',
      deciders,
    }
  );
}

function authorityAt(
  { decider, party, decides, deciders }: Place,
  { relations }: Rules,
): Authority | undefined {
  const assignment = relations.assignments.find(
    ({ id }) => id === party.assignment,
  );
  if (!assignment || !isInForce(assignment, relations)) return undefined;
  const principal = relations.assignments.find(
    ({ id }) => id === party.deputyFor,
  )?.holder;
  const asDeputy = party.deputyFor ? 'deputy' : 'holder';
  return {
    by: { ...party, ...(principal && { insteadOf: principal }) },
    on: {
      assignment,
      as: decider.authority === 'office' ? 'office' : asDeputy,
    },
    decides,
    deciders,
  };
}

/** The party in which somebody was asked last, to say what no longer holds. */
const askedAs = ({ asked }: Matter, person: EntityRef): Party | undefined =>
  asked
    .flatMap(({ decider }) => decider.parties)
    .filter(party => party.person === person)
    .at(-1);

/** Who is to decide now: all who have been asked, or who would be if anybody were there. */
export const decidersNow = ({ asked }: Matter): EntityRef[] =>
  peopleDeciding(asked.map(({ decider }) => decider));

/** Whether the one who acts has a role that prepares but doesn't decide this. */
const isOrderer = (
  { preparing, class: kind }: RequirementInDecision,
  person: EntityRef,
) =>
  kind !== 'order' &&
  preparing.preparers.some(
    party => party.person === person && party.role === 'orderer',
  );

/** Above this amount somebody else than whoever prepared it has to decide; off where no limit is set. */
function needsSomebodyElse(
  state: RequirementInDecision,
  alternative: Alternative,
  person: EntityRef,
  { policy, relations }: Rules,
): Rejection | undefined {
  const limit = policy.limits?.anotherThanThePreparer;
  const cost = costOf(alternative);
  if (!limit || !cost || state.class === 'order') return undefined;
  if (!state.preparing.preparedBy.includes(person)) return undefined;
  const rate =
    cost.currency === limit.currency
      ? 1
      : relations.rates.find(
          ({ from, to }) => from === cost.currency && to === limit.currency,
        )?.rate;
  // Without a rate nobody can say that it is below the limit.
  const within = rate !== undefined && cost.amount * rate <= limit.amount;
  return within ? undefined : refuse('needs-somebody-else', { limit });
}

/**
 * On what authority somebody decides on one alternative, judged by the facts at the moment of the command: the mandate
 * that they were asked for must hold and cover it now.
 */
export function authorityFor(
  state: RequirementInDecision,
  key: string,
  context: Rules,
): Authority | Rejection {
  const person = personOf(context);
  const { matter } = state;
  const alternative = alternativeOf(matter, key);
  if (!alternative) return refuse('no-such-alternative', { alternative: key });

  const { proposal, onTheTable } = matter;
  // Nobody's standing depends on the other alternatives, and a route is the dearest thing to find out here.
  const alternatives = proposal.alternatives.filter(each =>
    [key, onTheTable].includes(each.key),
  );
  const routes = routesOf({ ...proposal, alternatives }, state.asker, context);
  const now = routes[key];
  const asked = wasAsked(matter, person);
  // Whoever decides on what is on the table may, also where their role was filled after it was lifted.
  const invited =
    asked ||
    peopleDeciding(decidersOf(routes[onTheTable].decide)).includes(person);
  const place = invited ? placeOf(now, matter, person) : undefined;
  const authority = place && authorityAt(place, context);
  if (authority) {
    return needsSomebodyElse(state, alternative, person, context) ?? authority;
  }
  if (!invited) {
    const deciders = decidersNow(matter);
    return isOrderer(state, person)
      ? refuse('orderer-cannot-decide', { deciders })
      : refuse('not-the-decider', { deciders });
  }
  const party = askedAs(matter, person);
  const assignment = context.relations.assignments.find(
    ({ id }) => id === party?.assignment,
  );
  if (party && party.role !== 'asker') {
    if (!assignment || !isInForce(assignment, context.relations)) {
      return refuse('authority-ended', { role: party.role });
    }
  }
  const money = costOf(alternative);
  return refuse('beyond-mandate', {
    title: alternative.title,
    ...(money && { money }),
    liftTo: peopleDeciding(decidersOf(now.decide)).filter(
      each => each !== person,
    ),
  });
}
