import {
  Role,
  roles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { theService, theUnit } from '../business';
import { wanted } from '../requirement';
import { always, Attempt, Attempts } from './attempt';
import { proposition } from './inRoles';

const ofTheBusiness: Role[] = ['customer', 'orderer', 'accountManager'];

/** Pia is proposed for a role, on a service of its own; an office has neither unit nor mandate. */
const proposing =
  (role: Role): Attempt =>
  async world => {
    const { mandate, unit, ...rest } = await proposition(world);
    const opening = {
      ask: 'accept',
      ...rest,
      role,
      ...(ofTheBusiness.includes(role) && { unit }),
      ...(role === 'orderer' && { mandate }),
      ...(role === 'customer' && {
        mandate: { ...mandate, money: { amount: 1000, currency: 'SEK' } },
      }),
    };
    return as => as.open('role', opening);
  };

/** About a role that Pia holds. */
const aboutHers =
  (ask: string, more: object = {}): Attempt =>
  async world => {
    const assignment = await world.ordererOfSpare();
    return as => as.open('role', { ask, assignment, ...more });
  };

export const openings: Attempts = {
  ...Object.fromEntries(
    roles.map(role => [`open role: accept ${role}`, proposing(role)]),
  ),
  'open role: confirm': aboutHers('confirm'),
  'open role: handOver': aboutHers('handOver', {
    successor: 'user:default/nils',
  }),
  'open role: end': aboutHers('end', { reason: 'She moves' }),
  'open requirement': always(as =>
    as.open('requirement', { ...wanted, unit: theUnit('motor') }),
  ),
  'open dialogue': always(as =>
    as.open('dialogue', { topic: 'x', subject: theService('intake') }),
  ),
};
