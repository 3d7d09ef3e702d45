import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Names } from '../../parts/Names';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';

/** Who decides for a unit without a customer of its own: that of the nearest unit above, or nobody. */
export function WhoDecidesFor(props: {
  line: UnitInTree;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { unit, decides } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (decides?.unit === unit) return null;
  if (!decides)
    return <div className={styles.secondary}>{t('tree.nobodyDecides')}</div>;
  // The catalog hides from the reader which unit that is.
  if (decides.unit === undefined)
    return <div className={styles.secondary}>{t('tree.decidedAbove')}</div>;
  return (
    <div className={styles.secondary}>
      {decides.people.length > 0 ? (
        <>
          <Names refs={decides.people} names={names} hideIcon />{' '}
          {t('tree.decidedBy', { unit: format.name(decides.unit) })}
        </>
      ) : (
        t('tree.decidedIn', { unit: format.name(decides.unit) })
      )}
    </div>
  );
}
