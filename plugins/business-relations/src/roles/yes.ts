import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';

/** The command that says yes to what is asked. */
export const yes: Record<RoleAsked['asks'], 'accept' | 'confirm'> = {
  accept: 'accept',
  handOver: 'accept',
  confirm: 'confirm',
};
