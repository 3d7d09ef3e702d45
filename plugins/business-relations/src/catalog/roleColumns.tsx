import { Entity } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import {
  RelatedRole,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RoleTitle } from './RoleTitle';

/**
 * A column of the catalog's table, as `columns` of its page takes it.
 *
 * @public
 */
export type RoleColumn = {
  title: JSX.Element;
  render: (row: { entity: Entity }) => JSX.Element;
  sorting: false;
};

/** Of a customer the unit is what one looks for; the others are people. */
const shown = { customer: 'group', orderer: 'user', accountManager: 'user' };

/**
 * Who has a role on each row, from the relations that the row has already. It can't be sorted by: the catalog doesn't
 * order by relations.
 *
 * @public
 */
export const createRoleColumn = (role: RelatedRole): RoleColumn => ({
  title: <RoleTitle role={role} />,
  sorting: false,
  render: ({ entity }) => (
    <EntityRefLinks
      entityRefs={getEntityRelations(entity, relationsOfRole[role].has, {
        kind: shown[role],
      })}
      defaultKind={shown[role]}
    />
  ),
});
