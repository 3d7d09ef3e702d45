import {
  Assignment,
  EntityRef,
  Proposition,
  RoleAsked,
  RoleCase,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What a case of a role is stands in common (`role.ts`), since pages read it too; here is what the rules ask of it. */
export type State = RoleCase;
export type Asked = RoleAsked;
export type HandingOver = Extract<Asked, { asks: 'handOver' }>;

export const isPerson = (ref: EntityRef) => ref.startsWith('user:');

/** Where a role holds, as it is said of it: for its unit, else for what it is about. */
export const whereOf = ({
  unit,
  scope,
}: Pick<Proposition, 'unit' | 'scope'>): EntityRef[] => {
  if (unit) return [unit];
  return 'entities' in scope ? scope.entities : [];
};

/** The role and where it holds, for a sentence. */
export const roleThere = (proposition: Proposition) => ({
  role: proposition.role,
  where: whereOf(proposition),
});

/** What its holder has taken on by a row, said as a proposition says it. */
export const propositionOf = (
  assignment: Assignment,
  holder: EntityRef,
): Proposition => {
  const { role, unit, scope, inAddition, share, mandate, deputyFor } =
    assignment;
  return {
    role,
    holder,
    ...(unit && { unit }),
    scope,
    inAddition,
    ...(share !== undefined && { share }),
    ...(mandate && { mandate }),
    ...(deputyFor && { deputyFor }),
  };
};

/** Who may change what was proposed: whoever proposed it or in whose name, and who was asked to follow it up. */
export const proposersOf = ({
  openedBy,
  onBehalfOf,
  told,
}: Asked): EntityRef[] => [
  ...new Set([
    ...(openedBy ? [openedBy] : []),
    ...(onBehalfOf && isPerson(onBehalfOf) ? [onBehalfOf] : []),
    ...told.flat().map(({ person }) => person),
  ]),
];

/** Who holds it, or held it, where a successor was asked. */
export const predecessorOf = (state: State) =>
  'from' in state ? state.from : undefined;
