import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { Me } from '../../people/useMe';
import {
  answerRouteRef,
  caseRouteRef,
  proposeRoleRouteRef,
} from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { mayPropose } from '../propose/RoleField';
import { ChangeRole } from './ChangeRole';
import { mayChange, RoleChange, roleChanges } from './roleChanges';

type Props = {
  assignment: Assignment;
  me: Me;
  names: Record<string, string>;
};

/** Hand over, confirm or end a role that is held, as far as the reader may. */
function Held({ assignment, me, names }: Props) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const [change, setChange] = useState<RoleChange>();
  const possible = roleChanges.filter(each => mayChange(me, each, assignment));
  if (possible.length === 0) return null;
  const labels: Record<RoleChange, string> = {
    handOver: t('roles.handOver'),
    confirm: t('roles.askToConfirm'),
    end: t('roles.end'),
  };
  const who = assignment.holder ? format.name(assignment.holder) : '';
  return (
    <>
      <MenuTrigger>
        <Button
          variant="secondary"
          size="small"
          aria-label={t('roles.changeOf', {
            role: format.role(assignment.role),
            person: who,
          })}
        >
          {t('roles.change')}
        </Button>
        <Menu>
          {possible.map(each => (
            <MenuItem key={each} onAction={() => setChange(each)}>
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
          close={() => setChange(undefined)}
        />
      )}
    </>
  );
}

/** What can be done about one role: ask an identified one, answer a proposed one, change one that is held. */
export function RoleActions(props: Props) {
  const { assignment, me } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const toAnswer = useRouteRef(answerRouteRef);
  const toCase = useRouteRef(caseRouteRef);
  const { id, status, source, holder, role } = assignment;

  if (status === 'accepted') return <Held {...props} />;
  if (status === 'identified' && mayPropose(me, role)) {
    const query = new URLSearchParams({ assignment: id });
    return (
      <Link to={`${propose()}?${query}`}>{t('roles.proposeIdentified')}</Link>
    );
  }
  if (status === 'proposed' && source.from === 'proposal') {
    const asked = { id: source.case };
    return holder === me.person ? (
      <Link to={toAnswer(asked)}>{t('roles.answerIt')}</Link>
    ) : (
      <Link to={toCase(asked)}>{t('roles.toCase')}</Link>
    );
  }
  return null;
}
