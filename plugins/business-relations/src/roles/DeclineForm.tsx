import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import { FormEvent, useState } from 'react';
import { Written } from '../answers/useWrite';
import { EntityPicker } from '../parts/EntityPicker';
import { OpenedForm } from '../parts/OpenedForm';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Roles.module.css';

/** Why not, and who instead; said beforehand what it leads to. */
export function DeclineForm(props: {
  role: RoleAsked;
  written: Written;
  onDecline: (content: { reason: string; suggests?: string }) => void;
  onCancel: () => void;
}) {
  const { role, written, onDecline, onCancel } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [reason, setReason] = useState('');
  const [suggested, setSuggested] = useState<{ ref: string; name?: string }>();
  const laysDown = role.asks === 'confirm';
  const lacks = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks) return;
    onDecline({
      reason: reason.trim(),
      ...(suggested && { suggests: suggested.ref }),
    });
  };

  return (
    <OpenedForm label={t('roles.decline')}>
      <form onSubmit={submit} className={styles.form}>
        <Text as="p">
          {laysDown ? t('roles.layDownText') : t('roles.declineText')}
        </Text>
        <TextAreaField
          label={t('roles.declineReason')}
          secondaryLabel={t('fields.required')}
          isRequired
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        <EntityPicker
          label={t('roles.suggests')}
          of="person"
          value={suggested?.ref}
          name={suggested?.name}
          onChange={(ref, name) =>
            setSuggested(ref ? { ref, name } : undefined)
          }
        />
        <div className={styles.confirm}>
          <Button variant="secondary" onPress={onCancel}>
            {t('shared.cancel')}
          </Button>
          <Button
            type="submit"
            isDisabled={lacks}
            isPending={written.is === 'sending'}
          >
            {laysDown ? t('roles.sendLayDown') : t('roles.sendDecline')}
          </Button>
        </div>
      </form>
    </OpenedForm>
  );
}
