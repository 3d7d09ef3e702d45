import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Task } from '@business-relations/backstage-plugin-business-relations-common';
import { DueMoment } from '../parts/DueMoment';
import { Names } from '../parts/Names';
import { Remind } from './Remind';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Case.module.css';
import {
  CaseOnPage,
  dueOf,
  followsOf,
  isAskedOf,
  isOffered,
} from './CaseOnPage';

function Asked({ task, on }: { task: Task; on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, me } = on;
  const { say } = useWords(answer.names);
  const due = dueOf(answer, task);
  const follows = followsOf(answer, task);
  const mine = isAskedOf(task, me?.person);
  return (
    <li className={mine ? styles.mine : styles.task}>
      <div className={styles.what}>
        <Text as="p" weight="bold">
          {say(task.what)}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {mine && <strong>{t('cases.askedOfYou')} · </strong>}
          {task.asked.length > 0 ? (
            <Names
              refs={task.asked.map(({ person }) => person)}
              names={answer.names}
            />
          ) : (
            t('cases.nobodyToAsk')
          )}
          {due && (
            <>
              {' · '}
              {t('cases.by')} <DueMoment due={due} />
            </>
          )}
        </Text>
        {follows && (
          <Text as="p" variant="body-small" color="secondary">
            {t('cases.ifNot')} {say(follows)}
          </Text>
        )}
      </div>
      {!mine && isOffered(answer, 'remind', task.key) && (
        <Remind on={on} task={task} />
      )}
    </li>
  );
}

/** What is asked of whom, by when, and what follows if nobody acts. */
export function AskedList({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { tasks, line } = on.answer;
  if (tasks.length === 0) {
    return (
      <Text as="p" color="secondary">
        {line.open ? t('cases.nothingAsked') : t('cases.ended')}
      </Text>
    );
  }
  return (
    <ul className={styles.tasks}>
      {tasks.map(task => (
        <Asked key={task.key} task={task} on={on} />
      ))}
    </ul>
  );
}
