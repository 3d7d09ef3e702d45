import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Goal } from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';
import styles from './Goals.module.css';

/** Each with how it shows, whose it is, until when, and `serving`: what is done for it. */
export function GoalsList(props: {
  goals: readonly Goal[];
  names: Record<string, string>;
  serving?: readonly { open: number; fulfilled: number }[];
}) {
  const { goals, names, serving = [] } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const count = ({ open, fulfilled }: { open: number; fulfilled: number }) =>
    open + fulfilled === 0
      ? t('goals.servedByNothing')
      : t('goals.servedBy', {
          open: String(open),
          fulfilled: String(fulfilled),
        });
  return (
    <ol className={styles.goals}>
      {goals.map(({ id, result, shows, owner, until }, nth) => (
        <li key={id}>
          <Text as="p" weight="bold" className={styles.words}>
            {result}
          </Text>
          <Facts
            facts={[
              [t('goals.shows'), <span className={styles.words}>{shows}</span>],
              [
                t('goals.owner'),
                <EntityName entityRef={owner} names={names} />,
              ],
              [
                t('goals.until'),
                until < today() ? (
                  <>
                    {format.day(until)} <strong>{t('goals.isPast')}</strong>
                  </>
                ) : (
                  format.day(until)
                ),
              ],
              serving[nth] !== undefined && [
                t('goals.requirements'),
                count(serving[nth]),
              ],
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
