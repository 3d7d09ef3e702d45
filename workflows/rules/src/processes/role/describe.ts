import {
  CaseDescription,
  EntityRef,
  message,
  Proposition,
  roleStages,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Concern, whereOf } from '../../process';
import { Command, Opening } from './command';
import { isPerson, predecessorOf, roleThere, State } from './state';

/** What it names: where it holds, and what its mandate is for. */
const namedIn = ({ scope, mandate }: Proposition): EntityRef[] => [
  ...('entities' in scope ? scope.entities : []),
  ...(mandate && mandate.services !== 'all' ? mandate.services : []),
];

const entitiesOf = ({ scope }: Pick<Proposition, 'scope'>): EntityRef[] =>
  'entities' in scope ? scope.entities : [];

/** Things of which a customer pays a share that somebody has set. */
const sharedBy = (proposition: Proposition): EntityRef[] =>
  proposition.role === 'customer' && proposition.share !== undefined
    ? entitiesOf(proposition)
    : [];

const nameIn = (ref: EntityRef) => ref.slice(ref.lastIndexOf('/') + 1);

/** What its title says of it: who goes on for another unit takes nothing over from anybody. */
function isAbout(state: State) {
  if (state.stage === 'closed') {
    return state.outcome === 'ended' ? 'ended' : 'accept';
  }
  return state.asks === 'handOver' &&
    state.from.holder === state.proposition.holder
    ? 'goOn'
    : state.asks;
}

/** Nobody wrote a title: what it is called is said in each reader's language, and found by the name of its place. */
export function describe(state: State): CaseDescription {
  const { proposition } = state;
  const { holder, role, unit, mandate } = proposition;
  const [subject] = entitiesOf(proposition);
  const closed = state.stage === 'closed' ? state : undefined;
  return {
    title: whereOf(proposition).map(nameIn).join(' ') || role,
    titleMessage: message('role-title', {
      holder,
      is: isAbout(state),
      ...roleThere(proposition, state),
    }),
    stage: state.stage,
    stages: [...roleStages],
    ...(subject && { subject }),
    ...(unit && { unit }),
    ...(closed && { outcome: closed.outcome }),
    ...(mandate?.money && { money: mandate.money }),
  };
}

/** Whoever grants the mandate takes part, so that they are told and can object. */
export function participants(state: State): EntityRef[] {
  const { openedBy, onBehalfOf, proposition } = state;
  const told = state.stage === 'asked' ? state.told.flat() : [];
  const people = [
    openedBy ?? '',
    onBehalfOf ?? '',
    proposition.holder,
    proposition.mandate?.grantor ?? '',
    ...(state.stage === 'asked' ? (state.wordOf ?? []) : []),
    predecessorOf(state)?.holder ?? '',
    ...told.map(({ person }) => person),
  ];
  return [...new Set(people.filter(isPerson))];
}

type About = {
  propositions: Proposition[];
  assignments: (string | undefined)[];
  units: EntityRef[];
  people: EntityRef[];
};

function aboutInput(input: Opening | Command | undefined): About {
  const nothing: About = {
    propositions: [],
    assignments: [],
    units: [],
    people: [],
  };
  if (!input) return nothing;
  if ('type' in input) {
    return input.type === 'amend'
      ? { ...nothing, propositions: [input] }
      : nothing;
  }
  return {
    propositions: input.ask === 'accept' ? [input] : [],
    assignments: [input.assignment],
    units: input.ask === 'handOver' && input.unit ? [input.unit] : [],
    people: input.ask === 'handOver' ? [input.successor] : [],
  };
}

/** What has to be looked up: the rows that it is about, what else is at the same places, and the units above. */
export function concerns(
  state: State | undefined,
  input: Opening | Command | undefined,
): Concern {
  const about = aboutInput(input);
  const propositions = [
    ...about.propositions,
    ...(state ? [state.proposition] : []),
  ];
  const entities = [...new Set(propositions.flatMap(namedIn))];
  const rows = [
    ...about.assignments,
    state?.assignment,
    state && predecessorOf(state)?.assignment,
    ...propositions.map(({ deputyFor }) => deputyFor),
  ].flatMap(id => id ?? []);
  const people = [
    ...about.people,
    ...propositions.flatMap(({ holder, mandate }) => [
      holder,
      mandate?.grantor ?? '',
    ]),
    ...(state ? participants(state) : []),
  ].filter(isPerson);
  const [subject] = propositions.flatMap(entitiesOf);
  const shares = [...new Set(propositions.flatMap(sharedBy))];
  return {
    ...(subject && { subject }),
    units: [
      ...new Set([
        ...about.units,
        ...propositions.flatMap(({ unit }) => unit ?? []),
      ]),
    ],
    people: [...new Set(people)],
    assignments: [...new Set(rows)],
    ...(entities.length > 0 && { entities }),
    ...(shares.length > 0 && { shares }),
  };
}
