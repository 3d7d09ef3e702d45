import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { kinds } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiAddLine } from '@remixicon/react';
import { useKindName } from '../cases/useKindName';
import { startRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/** Starts a case of any kind: none demands that another ran first. */
export function StartMenu() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const start = useRouteRef(startRouteRef);
  const kindName = useKindName();
  return (
    <MenuTrigger>
      <Button iconStart={<RiAddLine />}>{t('work.start')}</Button>
      <Menu>
        {Object.keys(kinds).map(kind => (
          <MenuItem key={kind} id={kind} href={start({ kind })}>
            {kindName(kind)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
