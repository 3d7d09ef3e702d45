import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Roles.module.css';

const isAddress = (text: string) =>
  /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

/** What shows that the mandate was given: text, or an address; its lack is said. */
export function Evidence({ evidence }: { evidence: string | undefined }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (!evidence)
    return <span className={styles.lacking}>{t('roles.noEvidence')}</span>;
  return isAddress(evidence) ? (
    <Link to={evidence}>{evidence}</Link>
  ) : (
    <>{evidence}</>
  );
}
