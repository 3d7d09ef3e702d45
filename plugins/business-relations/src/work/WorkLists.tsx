import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Alert,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Grid,
  Text,
} from '@backstage/ui';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ReactNode } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { CaseRow } from './CaseRow';
import { TaskRow } from './TaskRow';
import styles from './Work.module.css';

export type Work = AnswerOf<typeof routes.myWork>;

function List(props: {
  title: string;
  empty: ReactNode;
  children: ReactNode[];
}) {
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {props.title} ({props.children.length})
        </Text>
      </CardHeader>
      <CardBody>
        {props.children.length > 0 ? (
          <ul className={styles.list}>{props.children}</ul>
        ) : (
          props.empty
        )}
      </CardBody>
    </Card>
  );
}

/** Commands of the reader that wait for the engine, or that it refused later. */
function Undone({ work }: { work: Work }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say, format } = useWords(work.names);
  return (
    <>
      {work.commands.map(({ id, at, refused }) => (
        <Alert
          key={id}
          icon
          status={refused ? 'warning' : 'info'}
          title={
            refused ? t('work.refusedAfterwards') : t('work.notCarriedOut')
          }
          description={refused ? say(refused) : format.moment(at)}
        />
      ))}
    </>
  );
}

/** The three lists from plain data. */
export function WorkLists({
  work,
  refresh,
}: {
  work: Work;
  refresh: () => void;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <Undone work={work} />
      <Grid.Root columns={{ initial: '1', md: '12' }} gap="4">
        <Grid.Item colSpan={{ initial: '1', md: '8' }}>
          <List
            title={t('work.asked')}
            empty={
              <>
                <Text as="p" weight="bold">
                  {t('work.nothingAsked')}
                </Text>
                <Text as="p" color="secondary">
                  {t('work.nothingAskedText')}
                </Text>
              </>
            }
          >
            {work.asked.map(item => (
              <TaskRow
                key={`${item.case.id} ${item.task.key}`}
                item={item}
                names={work.names}
              />
            ))}
          </List>
        </Grid.Item>
        <Grid.Item colSpan={{ initial: '1', md: '4' }}>
          <Flex direction="column" gap="4">
            <List
              title={t('work.waiting')}
              empty={<Text color="secondary">{t('work.nothingWaiting')}</Text>}
            >
              {work.waiting.map(item => (
                <TaskRow
                  key={`${item.case.id} ${item.task.key}`}
                  item={item}
                  names={work.names}
                  waiting={{ reminded: refresh }}
                />
              ))}
            </List>
            <List
              title={t('work.followed')}
              empty={<Text color="secondary">{t('work.nothingFollowed')}</Text>}
            >
              {work.followed.map(line => (
                <CaseRow key={line.id} line={line} names={work.names} />
              ))}
            </List>
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
}
