import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  routes,
  WorkItem,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useWrite } from '../answers/useWrite';
import { WrittenNote } from '../answers/WrittenNote';
import { useCaseTitle } from '../cases/useCaseTitle';
import { Moment } from '../parts/Moment';
import { answerRouteRef, caseRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Work.module.css';

function Remind({ item, reminded }: { item: WorkItem; reminded: () => void }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { written, write } = useWrite();
  const remind = async () => {
    const answer = await write((api, idempotencyKey) =>
      api(routes.command, {
        parameters: { id: item.case.id, type: 'remind' },
        body: { content: { task: item.task.key }, idempotencyKey },
      }),
    );
    if (answer) reminded();
  };
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isPending={written.is === 'sending'}
        isDisabled={written.is === 'done'}
        onPress={remind}
      >
        {written.is === 'done' ? t('work.reminded') : t('work.remind')}
      </Button>
      <WrittenNote written={written} />
    </>
  );
}

/** One task: by when, what, in which case; for one that waits for others, with whom, and a reminder. */
export function TaskRow(props: {
  item: WorkItem;
  names: Record<string, string>;
  waiting?: { reminded: () => void };
  /** On somebody else's page: with whom, and no reminder. */
  ofOthers?: boolean;
}) {
  const { item, names, waiting, ofOthers = waiting !== undefined } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say, format } = useWords(names);
  const answerPage = useRouteRef(answerRouteRef);
  const casePage = useRouteRef(caseRouteRef);
  const caseTitle = useCaseTitle(names);
  const { unit, money } = item.case.description;
  const what = say(item.task.what);
  const title = caseTitle(item.case.description);
  // Most things that are asked name their case.
  const named = what.includes(title) ? undefined : title;
  const late =
    item.dueAt !== undefined && new Date(item.dueAt).getTime() < Date.now();
  const to = ofOthers
    ? casePage({ id: item.case.id })
    : answerPage({ id: item.case.id });
  const people = format.names(item.task.asked.map(({ person }) => person));

  return (
    <li className={styles.row}>
      <span className={late ? styles.late : styles.when}>
        {item.dueAt ? <Moment at={item.dueAt} /> : t('work.noDeadline')}
        {late && <Text variant="body-x-small"> {t('work.late')}</Text>}
      </span>
      <span className={styles.what}>
        <Link to={to}>{what}</Link>
        <Text as="p" variant="body-small" color="secondary">
          {[named, unit && format.name(unit), money && format.money(money)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {ofOthers && (
          <Text as="p" variant="body-small" color="secondary">
            {t('work.with', { people })} {t('work.since')}{' '}
            <Moment at={item.since} />
          </Text>
        )}
      </span>
      {waiting && <Remind item={item} reminded={waiting.reminded} />}
    </li>
  );
}
