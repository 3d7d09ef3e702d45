import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { DueMoment } from '../parts/DueMoment';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { CaseOnPage, dueOf, followsOf, isAskedOf } from '../cases/CaseOnPage';
import styles from './Decision.module.css';
import { Deciding } from './decisionOf';

/** By when, what the business wants and what it is worth, and what follows if nobody decides. */
export function Question(props: { on: CaseOnPage; deciding: Deciding }) {
  const { on, deciding } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(on.answer.names);
  const { result, value, goal } = deciding.matter.proposal;
  const decisions = on.answer.tasks.filter(({ decides }) => decides);
  const task =
    decisions.find(each => isAskedOf(each, on.me?.person)) ?? decisions[0];
  const due = task && dueOf(on.answer, task);
  const follows = task && followsOf(on.answer, task);
  return (
    <div>
      {due && (
        <Text as="p" weight="bold">
          {t('decision.decideBy')} <DueMoment due={due} />
        </Text>
      )}
      {follows && (
        <Text as="p" variant="body-small" color="secondary">
          {t('cases.ifNot')} {say(follows)}
        </Text>
      )}
      {result && (
        <Text as="p" className={styles.words}>
          {result}
        </Text>
      )}
      {value && (
        <Text as="p" variant="body-small" className={styles.words}>
          {t('requirement.value')}: {value}
        </Text>
      )}
      {goal !== undefined && (
        <Text as="p" variant="body-small" className={styles.words}>
          {t('requirement.goal')}: {goal ?? t('requirement.noGoal')}
        </Text>
      )}
    </div>
  );
}
