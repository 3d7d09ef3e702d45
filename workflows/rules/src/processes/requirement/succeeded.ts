import {
  Matter,
  Preparing,
  Route,
  SeatAnswer,
  Succession,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { seatWithSuccessor, withSuccessor } from '../../process';
import { State } from './state';

function decideWith(decide: WhoDecides, succession: Succession): WhoDecides {
  switch (decide.by) {
    case 'one':
      return {
        ...decide,
        decider: seatWithSuccessor(decide.decider, succession),
      };
    case 'all': {
      const [first, second, ...more] = decide.deciders;
      const { ifTheyDiffer } = decide;
      return {
        ...decide,
        deciders: [
          seatWithSuccessor(first, succession),
          seatWithSuccessor(second, succession),
          ...more.map(each => seatWithSuccessor(each, succession)),
        ],
        ifTheyDiffer:
          ifTheyDiffer.by === 'one'
            ? {
                ...ifTheyDiffer,
                decider: seatWithSuccessor(ifTheyDiffer.decider, succession),
              }
            : {
                ...ifTheyDiffer,
                toFill: withSuccessor(ifTheyDiffer.toFill, succession),
              },
      };
    }
    case 'vacant':
      return { ...decide, toFill: withSuccessor(decide.toFill, succession) };
    case 'nobody':
      return decide;
    default:
      return decide satisfies never;
  }
}

/** Whose it is from now on. The reasons stay those for which somebody was asked at first. */
const routeWith = (route: Route, succession: Succession): Route => ({
  ...route,
  prepare: withSuccessor(route.prepare, succession),
  decide: decideWith(route.decide, succession),
  above: route.above.map(each => seatWithSuccessor(each, succession)),
  inform: withSuccessor(route.inform, succession),
});

/** An answer stays that of whoever gave it, and the seat is not asked a second time. */
const answerWith = (
  answer: SeatAnswer,
  { from, to }: Succession,
): SeatAnswer =>
  [answer.by.assignment, answer.by.deputyFor].includes(from.assignment)
    ? { ...answer, succeededBy: to.person }
    : answer;

const matterWith = (matter: Matter, succession: Succession): Matter => ({
  ...matter,
  routes: Object.fromEntries(
    Object.entries(matter.routes).map(([key, route]) => [
      key,
      routeWith(route, succession),
    ]),
  ),
  asked: matter.asked.map(asking => ({
    ...asking,
    decider: seatWithSuccessor(asking.decider, succession),
  })),
  answers: matter.answers.map(answer => answerWith(answer, succession)),
});

const teamWith = (preparing: Preparing, succession: Succession): Preparing => ({
  ...preparing,
  preparers: withSuccessor(preparing.preparers, succession),
  accountManagers: withSuccessor(preparing.accountManagers, succession),
  deliverers: withSuccessor(preparing.deliverers, succession),
});

/** What is still to be done is asked of the successor; what was decided, recommended and answered stays as it was. */
export function succeeded(state: State, succession: Succession): State {
  if (state.stage === 'draft' || state.stage === 'closed') return state;
  const preparing = teamWith(state.preparing, succession);
  switch (state.stage) {
    case 'preparation': {
      if (state.step === 'prepare') {
        const { returned } = state;
        return {
          ...state,
          preparing,
          ...(returned && {
            returned: {
              ...returned,
              matter: matterWith(returned.matter, succession),
            },
          }),
        };
      }
      const { asked, next } = state.classifying;
      return {
        ...state,
        preparing,
        classifying: {
          ...state.classifying,
          asked: asked.map(level => withSuccessor(level, succession)),
          next: next.map(level => withSuccessor(level, succession)),
        },
      };
    }
    case 'decision':
      return {
        ...state,
        preparing,
        matter: matterWith(state.matter, succession),
      };
    case 'delivery':
      return {
        ...state,
        preparing,
        verifiers: withSuccessor(state.verifiers, succession),
      };
    case 'verification': {
      const { followUp } = state;
      return {
        ...state,
        preparing,
        verifiers: withSuccessor(state.verifiers, succession),
        ...(followUp && {
          followUp: {
            ...followUp,
            asked: withSuccessor(followUp.asked, succession),
          },
        }),
      };
    }
    default:
      return state satisfies never;
  }
}
