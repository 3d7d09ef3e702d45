import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { RiMoreLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { Me } from '../../people/useMe';
import { proposeRoleRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { ChangeRole } from './ChangeRole';
import { AskedHere, RoleChange } from './roleChanges';

/** In the address: the role that one has come to hand over. */
export const HAND_OVER = 'handOver';

/** Hand over, name a deputy for, confirm or end a role that is held, as far as the reader may. */
export function ChangesMenu(props: {
  changes: RoleChange[];
  assignment: Assignment;
  me: Me;
  names: Record<string, string>;
}) {
  const { changes, assignment, me, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<AskedHere>();
  const isInAddress =
    address.get(HAND_OVER) === assignment.id && changes.includes('handOver');
  const change = chosen ?? (isInAddress ? 'handOver' : undefined);
  const close = () => {
    setChosen(undefined);
    if (!isInAddress) return;
    const rest = new URLSearchParams(address);
    rest.delete(HAND_OVER);
    setAddress(rest, { replace: true });
  };
  const propose = useRouteRef(proposeRoleRouteRef);
  const navigate = useNavigate();
  const choose = (each: RoleChange) => {
    if (each !== 'deputy') {
      setChosen(each);
      return;
    }
    const query = new URLSearchParams({ deputyFor: assignment.id });
    navigate(`${propose()}?${query}`);
  };
  const labels: Record<RoleChange, string> = {
    handOver: t('roles.handOver'),
    deputy: t('roles.nameDeputy'),
    confirm: t('roles.askToConfirm'),
    end: t('roles.end'),
  };
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          size="small"
          icon={<RiMoreLine />}
          aria-label={t('roles.changeOf', {
            role: format.role(assignment.role),
            person: assignment.holder ? format.name(assignment.holder) : '',
          })}
        />
        <Menu>
          {changes.map(each => (
            <MenuItem key={each} onAction={() => choose(each)}>
              {labels[each]}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      {change && (
        <ChangeRole
          change={change}
          title={labels[change]}
          assignment={assignment}
          me={me}
          names={names}
          close={close}
        />
      )}
    </>
  );
}
