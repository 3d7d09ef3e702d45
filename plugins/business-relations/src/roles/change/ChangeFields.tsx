import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TextAreaField } from '@backstage/ui';
import { EntityPicker } from '../../parts/EntityPicker';
import { businessRelationsTranslationRef } from '../../translation';
import { ChangeDraft } from './changeDraft';
import { AskedHere } from './roleChanges';

/** What a change of a role needs to know: who takes over, and why. */
export function ChangeFields(props: {
  change: AskedHere;
  draft: ChangeDraft;
  onChange: (draft: ChangeDraft) => void;
}) {
  const { change, draft, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (change === 'confirm') return null;
  const ends = change === 'end';
  return (
    <>
      {!ends && (
        <EntityPicker
          label={t('roles.successor')}
          of="person"
          isRequired
          value={draft.successor?.ref}
          name={draft.successor?.name}
          onChange={(ref, name) =>
            onChange({ ...draft, successor: ref ? { ref, name } : undefined })
          }
        />
      )}
      <TextAreaField
        label={ends ? t('roles.endReason') : t('roles.handOverReason')}
        secondaryLabel={ends ? t('fields.required') : null}
        isRequired={ends}
        rows={2}
        maxLength={1000}
        value={draft.reason}
        onChange={reason => onChange({ ...draft, reason })}
      />
    </>
  );
}
