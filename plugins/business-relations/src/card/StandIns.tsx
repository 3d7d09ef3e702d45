import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './RelationsCard.module.css';

/** Who stands in for the holder of a role now, and until when; nothing where nobody does. */
export function StandIns(props: {
  held: EffectiveRole;
  names: Record<string, string>;
}) {
  const { standIns = [] } = props.held;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  return (
    <>
      {standIns.map(({ person, to }) => {
        const name = format.name(person);
        const said = to
          ? t('roles.standsInUntil', { person: name, day: format.day(to) })
          : t('roles.standsIn', { person: name });
        return (
          <span key={person} className={styles.standIn}>
            {said}
          </span>
        );
      })}
    </>
  );
}
