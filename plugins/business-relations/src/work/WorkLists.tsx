import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Alert, Flex, Grid, Text } from '@backstage/ui';
import {
  AnswerOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ReactNode } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { useCommandName } from '../cases/actions/useCommandName';
import { Section } from '../parts/Section';
import { asksForYes } from '../roles/together/asksForYes';
import { caseRouteRef, rolesAskedRouteRef } from '../routes';
import { CaseRow } from './CaseRow';
import { StartMenu } from './StartMenu';
import { TaskRow } from './TaskRow';
import styles from './Work.module.css';

export type Work = AnswerOf<typeof routes.myWork>;

function List(props: {
  title: string;
  empty: ReactNode;
  /** Above the list. */
  before?: ReactNode;
  children: ReactNode[];
}) {
  return (
    <Section title={`${props.title} (${props.children.length})`}>
      {props.before}
      {props.children.length > 0 ? (
        <ul className={styles.list}>{props.children}</ul>
      ) : (
        props.empty
      )}
    </Section>
  );
}

/** Commands of the reader that wait for the engine, or that it refused later. */
function Undone({ work }: { work: Work }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say, format } = useWords(work.names);
  const commandName = useCommandName();
  const casePage = useRouteRef(caseRouteRef);
  return (
    <>
      {work.commands.map(({ id, at, refused, type, caseId }) => (
        <Alert
          key={id}
          icon
          status={refused ? 'warning' : 'info'}
          title={
            refused ? t('work.refusedAfterwards') : t('work.notCarriedOut')
          }
          description={
            <>
              {t('work.askedAt', {
                command: commandName(type),
                time: format.moment(at),
              })}
              {refused && `: ${say(refused)}`}{' '}
              <Link to={casePage({ id: caseId })}>{t('work.toCase')}</Link>
            </>
          }
        />
      ))}
    </>
  );
}

/** Whoever is asked about several roles answers them in one go, if they like. */
function RolesInOneGo({ asked }: Pick<Work, 'asked'>) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const rolesAsked = useRouteRef(rolesAskedRouteRef);
  const count = asked.filter(asksForYes).length;
  if (count < 2) return null;
  return (
    <Text as="p">
      <Link to={rolesAsked()}>
        {t('roles.togetherLink', { number: String(count) })}
      </Link>
    </Text>
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
            before={<RolesInOneGo asked={work.asked} />}
            empty={
              <>
                <Text as="p" weight="bold">
                  {t('work.nothingAsked')}
                </Text>
                <Text as="p" color="secondary">
                  {t('work.nothingAskedText')}
                </Text>
                <Text as="p" color="secondary">
                  {t('work.nothingAskedStep')}
                </Text>
                <div className={styles.firstStep}>
                  <StartMenu />
                </div>
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
              empty={
                <Text as="p" color="secondary">
                  {t('work.nothingWaiting')}. {t('work.nothingWaitingText')}
                </Text>
              }
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
