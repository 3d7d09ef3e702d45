import { Flex } from '@backstage/ui';
import { relatedRoles } from '@business-relations/backstage-plugin-business-relations-common';
import readable from '../parts/Readable.module.css';
import { RolePicker } from './RolePicker';
import { useHolders } from './useHolders';

/** In the catalog's sidebar: of which customer, orderer or account manager, without customer, mine. */
export function RoleFilters() {
  const holders = useHolders();
  return (
    <Flex direction="column" gap="3" className={readable.readable}>
      {relatedRoles.map(role => (
        <RolePicker key={role} role={role} holders={holders} />
      ))}
    </Flex>
  );
}
