import {
  assignmentAdministerPermission,
  assignmentProposePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Me } from '../people/useMe';
import { names } from './people';

/** Whoever reads a page in a test. */
export const reader = (
  person: string,
  { administers = false }: { administers?: boolean } = {},
): Me => ({
  person,
  units: [],
  assignments: [],
  permitted: {
    [assignmentProposePermission.name]: true,
    [assignmentAdministerPermission.name]: administers,
  },
  names,
});
