import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Findings.module.css';

/** What is wrong, in a few words and in a sentence; what others say of it as text, whatever it contains. */
export function FindingText(props: {
  finding: Finding;
  names: Record<string, string>;
}) {
  const { kind, detail, because } = props.finding;
  const { say } = useWords(props.names);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const said = (more: string) => {
    if (kind === 'fork') return t('findings.event', { number: more });
    return kind === 'holderLeft' ? t('findings.isNow', { who: more }) : more;
  };
  return (
    <>
      {t(`findings.kind_${kind}`)}
      <div className={styles.detail}>
        {t(`findings.text_${kind}`)}
        {detail !== undefined && (
          <span className={styles.quoted}>{said(detail)}</span>
        )}
        {because && <span className={styles.quoted}>{say(because)}</span>}
      </div>
    </>
  );
}
