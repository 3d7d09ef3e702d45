import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiErrorWarningLine } from '@remixicon/react';
import { RemedyLink } from '../../findings/Remedy';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { remediesOf } from './deviationRemedies';
import styles from './Tree.module.css';

/** Where a unit stands otherwise than the business decides, each in a sentence with what helps. */
export function Deviations(props: {
  line: UnitInTree;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { unit, deviations } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say } = useWords(names);
  if (deviations.length === 0) return null;
  return (
    <ul
      className={styles.lines}
      aria-label={t('tree.deviationsOf', { unit: format.name(unit) })}
    >
      {deviations.map(deviation => (
        <li
          key={`${deviation.is} ${deviation.assignment ?? ''}`}
          className={styles.deviation}
        >
          <RiErrorWarningLine aria-hidden size={16} />
          <div>
            {say(deviation.says)}{' '}
            <span className={styles.remedies}>
              {remediesOf(deviation, unit).map(remedy => (
                <RemedyLink key={remedy.is} remedy={remedy} />
              ))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
