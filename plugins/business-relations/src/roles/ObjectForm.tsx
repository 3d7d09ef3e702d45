import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { Written } from '../answers/useWrite';
import { OpenedForm } from '../parts/OpenedForm';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Roles.module.css';

/** What whoever grants the mandate has against it. */
export function ObjectForm(props: {
  written: Written;
  onObject: (reason: string) => void;
  onCancel: () => void;
}) {
  const { written, onObject, onCancel } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [reason, setReason] = useState('');
  const lacks = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!lacks) onObject(reason.trim());
  };
  return (
    <OpenedForm label={t('roles.object')}>
      <form onSubmit={submit} className={styles.form}>
        <Text as="p">{t('roles.objectText')}</Text>
        <TextAreaField
          label={t('roles.objectReason')}
          secondaryLabel={t('fields.required')}
          isRequired
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
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
            {t('roles.sendObject')}
          </Button>
        </div>
      </form>
    </OpenedForm>
  );
}
