import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Me } from '../../people/useMe';
import { businessRelationsTranslationRef } from '../../translation';
import { Does } from '../Does';
import styles from '../Roles.module.css';
import { withRole } from './draft';
import { DraftFieldsProps } from './DraftFieldsProps';
import { MandateFields } from './MandateFields';
import { RoleField } from './RoleField';
import { WhereFields } from './WhereFields';

/** A role and its mandate, spelled out. */
export function RoleFields(
  props: DraftFieldsProps & { me: Me; permitted: boolean },
) {
  const { draft, onChange, me, permitted } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <>
      <Text as="p">{t('roles.proposeLead')}</Text>
      <RoleField
        me={me}
        value={draft.role}
        onChange={role => onChange(withRole(draft, role))}
      />
      {!permitted && (
        <Text as="p" className={styles.lacking}>
          {t('roles.roleNotPermitted')}
        </Text>
      )}
      <div>
        <Text as="p" color="secondary">
          {t('roles.theyTakeOn')}
        </Text>
        <Does role={draft.role} unit={draft.unit} names={draft.names} />
      </div>
      <WhereFields draft={draft} onChange={onChange} />
      <Text as="h2" variant="title-x-small">
        {t('roles.mandate')}
      </Text>
      <MandateFields draft={draft} onChange={onChange} />
    </>
  );
}
