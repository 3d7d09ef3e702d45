import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';

/** Handed over to whoever has it already, for the unit that has taken the place of theirs: nobody takes anything over. */
export const goesOn = (role: RoleAsked): boolean =>
  role.asks === 'handOver' && role.from.holder === role.proposition.holder;
