import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DayField } from '../../parts/DayField';
import { businessRelationsTranslationRef } from '../../translation';
import styles from '../Roles.module.css';
import { DraftFieldsProps } from './DraftFieldsProps';

/** From when a mandate holds, and until when where it ends. */
export function TermFields({ draft, onChange }: DraftFieldsProps) {
  const { from, to } = draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <div className={styles.pair}>
      <DayField
        label={t('roles.from')}
        value={from}
        isRequired
        onChange={day => onChange({ from: day })}
      />
      <DayField
        label={t('roles.to')}
        description={t('roles.toText')}
        value={to}
        from={from}
        onChange={day => onChange({ to: day })}
      />
    </div>
  );
}
