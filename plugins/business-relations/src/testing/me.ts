import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Me } from '../people/useMe';
import { names } from './people';

/** The reader of a page. */
export const reader = (
  person: string,
  {
    units = [],
    assignments = [],
  }: { units?: string[]; assignments?: Assignment[] } = {},
): Me => ({ person, units, assignments, permitted: {}, names });
