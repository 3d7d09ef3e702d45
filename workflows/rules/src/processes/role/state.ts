import {
  Assignment,
  EntityRef,
  Proposition,
  Relations,
  RoleAsked,
  RoleCase,
} from '@business-relations/backstage-plugin-business-relations-common';
import { whereOf } from '../../process';

/** What a case of a role is stands in common (`role.ts`), since pages read it too; here is what the rules ask of it. */
export type State = RoleCase;
export type Asked = RoleAsked;
export type HandingOver = Extract<Asked, { asks: 'handOver' }>;

export const isPerson = (ref: EntityRef) => ref.startsWith('user:');

/** The role and where it holds, for a sentence; and in whose place a deputy has it. */
export const roleThere = (
  proposition: Proposition,
  { standsInFor }: { standsInFor?: EntityRef } = {},
) => ({
  role: proposition.role,
  where: whereOf(proposition),
  ...(standsInFor && { standsInFor }),
});

/** In whose place a deputy has it; nobody's, of any other role. */
export function standingIn(
  { deputyFor }: Proposition,
  { assignments }: Relations,
): { standsInFor?: EntityRef } {
  const theirs = assignments.find(({ id }) => id === deputyFor);
  return theirs?.holder ? { standsInFor: theirs.holder } : {};
}

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
