import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Findings.module.css';
import { useSaidOf } from './useSaidOf';

/** What follows from it for everybody; of an office what is its. */
function textOf({ kind, role }: Finding) {
  if (kind !== 'officeVacant') return `findings.text_${kind}` as const;
  switch (role) {
    case 'deliveryManager':
    case 'steeringChair':
    case 'signatory':
      return `findings.text_officeVacant_${role}` as const;
    default:
      return 'findings.text_officeVacant';
  }
}

/** What is wrong, in a few words and in a sentence; what others say of it as text, whatever it contains. */
export function FindingText(props: {
  finding: Finding;
  names: Record<string, string>;
}) {
  const { finding, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const words = useWords(names);
  const saidOf = useSaidOf();
  return (
    <>
      {t(`findings.kind_${finding.kind}`)}
      <div className={styles.detail}>
        {t(textOf(finding))}
        {saidOf(finding, words).map(said => (
          <span
            key={said}
            className={
              finding.kind === 'officeVacant' ? styles.why : styles.quoted
            }
          >
            {said}
          </span>
        ))}
      </div>
    </>
  );
}
