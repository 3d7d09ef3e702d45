import { Me } from '../people/useMe';
import { names } from './people';

/** The reader of a page. */
export const reader = (
  person: string,
  {
    units = [],
    assignments = [],
    permitted = {},
  }: Partial<Pick<Me, 'units' | 'assignments' | 'permitted'>> = {},
): Me => ({ person, units, assignments, permitted, names });
