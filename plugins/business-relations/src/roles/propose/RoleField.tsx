import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import {
  Role,
  roles,
} from '@business-relations/backstage-plugin-business-relations-common';
import { permissionToPropose } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../../people/useMe';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { isTowardsBusiness } from './draft';

export const mayPropose = (me: Me, role: Role) =>
  me.permitted[permissionToPropose(role).name] === true;

/** Which role: those that the reader may not propose are there, with the reason. */
export function RoleField(props: {
  me: Me;
  value: Role;
  onChange: (role: Role) => void;
}) {
  const { me, value, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords();

  const option = (role: Role) => {
    const name = format.role(role);
    const may = mayPropose(me, role);
    return {
      id: role,
      label: titled(name),
      disabled: !may,
      ...(!may && { description: t('roles.roleNotPermitted') }),
    };
  };

  return (
    <Select
      label={t('roles.role')}
      options={[
        {
          title: t('roles.related'),
          options: roles.filter(isTowardsBusiness).map(option),
        },
        {
          title: t('roles.offices'),
          options: roles.filter(role => !isTowardsBusiness(role)).map(option),
        },
      ]}
      value={value}
      onChange={key => {
        const chosen = roles.find(role => role === key);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
