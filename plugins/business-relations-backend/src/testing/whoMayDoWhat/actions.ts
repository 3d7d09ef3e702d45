import { roles } from '@business-relations/backstage-plugin-business-relations-common';
import {
  commonCommands,
  KindContract,
  kinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { z } from 'zod';

/** Routes that stand for many actions: each opening and each command is one of its own. */
const manyActions = ['openCase', 'command'];

/** What an opening can ask for, where there are several: `ask` of a role. */
function waysToOpen({ opening }: KindContract): string[] {
  if (!(opening instanceof z.ZodDiscriminatedUnion)) return [];
  const { discriminator } = opening.def;
  return opening.options.flatMap(option => {
    if (!(option instanceof z.ZodObject)) return [];
    const way: unknown = option.shape[discriminator];
    return way instanceof z.ZodLiteral ? [...way.values].map(String) : [];
  });
}

const openingsOf = (contract: KindContract): string[] => {
  const ways = waysToOpen(contract).flatMap(way =>
    // Who may propose whom depends on the role.
    contract.kind === 'role' && way === 'accept'
      ? roles.map(role => `${way} ${role}`)
      : [way],
  );
  const named = `open ${contract.kind}`;
  return ways.length > 0 ? ways.map(way => `${named}: ${way}`) : [named];
};

const commandsOf = ({ kind, commands }: KindContract): string[] =>
  [...Object.keys(commands), ...Object.keys(commonCommands)].map(
    type => `${kind}: ${type}`,
  );

/** Everything that can be asked of the backend, as the contract has it: routes, openings and commands of every kind. */
export const actions: string[] = [
  ...Object.keys(routes).filter(name => !manyActions.includes(name)),
  ...Object.values(kinds).flatMap(openingsOf),
  ...Object.values(kinds).flatMap(commandsOf),
];
