import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { Decision, refuse } from '../../../../process';
import { decidersOf } from '../../../../routing';
import { aboveOf, decidersNow } from '../../authority';
import { command, isRefused, personOf, Rules, State } from '../../command';
import { RequirementEvent } from '../../events';
import { peopleDeciding } from '../../route';
import { alternativeOf, isAmong } from '../../state';
import {
  afterTakingBack,
  Deciding,
  eachAlternative,
  keysOf,
  mayDecideOn,
  notForAnOrderer,
  notToDecide,
  notWhatWasRead,
  permits,
} from './standing';

type Happened = Decision<RequirementEvent>;

/** Whom an alternative would be lifted to by somebody who can't decide on it. */
function liftTo(state: Deciding, key: string, context: Rules) {
  const authority = mayDecideOn(state, key, context);
  const { matter } = state;
  const alternative = alternativeOf(matter, key);
  if (!alternative) return refuse('no-such-alternative', { alternative: key });
  if (permits(authority)) {
    return refuse('within-your-mandate', {
      title: alternative.title || state.content.title,
    });
  }
  const { code } = authority.refused;
  if (code !== 'beyond-mandate' && code !== 'needs-somebody-else') {
    return authority;
  }
  const route = matter.routes[key];
  const person = personOf(context);
  const byRoute = decidersOf(route.decide).filter(
    ({ parties }) => !isAmong(parties, person),
  );
  const nearest = aboveOf(route)
    .filter(({ parties }) => !isAmong(parties, person))
    .slice(0, 1);
  const to =
    code === 'beyond-mandate' && byRoute.length > 0 ? byRoute : nearest;
  if (to.length === 0) return refuse('nobody-above', {});
  const asked = peopleDeciding(to);
  const known = decidersNow(matter);
  return asked.every(each => known.includes(each))
    ? refuse('already-asked', { asked })
    : { to, title: alternative.title || state.content.title };
}

/** Whoever can lift one alternative at least. */
function asRecommender(state: State, context: Rules) {
  if (state.stage !== 'decision' || state.step !== 'decide') {
    return notForAnOrderer(state, context) ?? notToDecide(state);
  }
  const canLift = keysOf(state).some(
    key => !isRefused(liftTo(state, key, context)),
  );
  if (canLift) return { state };
  const onTheTable = liftTo(state, state.matter.onTheTable, context);
  return isRefused(onTheTable) ? onTheTable : { state };
}

/** In which role somebody was asked, as they recommend rather than decide. */
const recommending = ({ matter }: Deciding, person: EntityRef) =>
  matter.asked
    .flatMap(({ decider }) => decider.parties)
    .find(party => party.person === person);

export const recommendAndLift = command(
  'recommendAndLift',
  asRecommender,
  (ready, { alternative, contentHash, remark }, context): Happened => {
    const { state, events } = afterTakingBack(ready.state, context);
    const stale = notWhatWasRead(state, contentHash);
    if (stale) return stale;
    const lifted = liftTo(state, alternative, context);
    if (isRefused(lifted)) return lifted;
    const person = personOf(context);
    return [
      ...events,
      {
        type: 'liftedFurther',
        by: recommending(state, person) ?? { person, role: 'asker' },
        alternative,
        title: lifted.title,
        to: lifted.to,
        ...(remark !== undefined && { remark }),
      },
    ];
  },
  eachAlternative((state, key, context) => {
    const lifted = liftTo(state, key, context);
    return isRefused(lifted) ? lifted.refused : undefined;
  }),
);
