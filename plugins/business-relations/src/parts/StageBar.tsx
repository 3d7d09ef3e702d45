import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiCheckLine } from '@remixicon/react';
import { businessRelationsTranslationRef } from '../translation';
import styles from './StageBar.module.css';
import { useStageName } from './useStageName';

/** Where a case stands among its stages. */
export function StageBar(props: { stages: string[]; stage: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const stageName = useStageName();
  const at = props.stages.indexOf(props.stage);
  return (
    <ol className={styles.bar} aria-label={t('cases.stages')}>
      {props.stages.map((stage, index) => (
        <li
          key={stage}
          className={index <= at ? styles.reached : styles.ahead}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at && (
            <RiCheckLine size={14} role="img" aria-label={t('cases.passed')} />
          )}
          {stageName(stage)}
        </li>
      ))}
    </ol>
  );
}
