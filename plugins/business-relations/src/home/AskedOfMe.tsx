import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { FindingsNumber } from '../findings/FindingsNumber';
import readable from '../parts/Readable.module.css';
import { rootRouteRef } from '../routes';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { TaskRow } from '../work/TaskRow';
import styles from '../work/Work.module.css';

/** As many as a card holds; My work has them all. */
const fits = 5;

/**
 * What is asked of the reader, what is due first at the top, each leading to where it is answered; and for IT's managers how
 * many findings there are.
 */
export function AskedOfMe() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef);
  const { answer, refresh } = useAnswer('my-work', (api, signal) =>
    api(routes.myWork, { query: {} }, { signal }),
  );
  return (
    <div className={readable.readable}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedLines lines={6} />}
      >
        {({ asked, names }) => (
          <Flex direction="column" gap="2">
            {asked.length === 0 ? (
              <Text color="secondary">{t('work.nothingAsked')}</Text>
            ) : (
              <ul className={styles.list}>
                {asked.slice(0, fits).map(item => (
                  <TaskRow
                    key={`${item.case.id} ${item.task.key}`}
                    item={item}
                    names={names}
                  />
                ))}
              </ul>
            )}
            <Link to={root()}>
              {asked.length > fits
                ? t('work.allAsked', { number: String(asked.length) })
                : t('work.title')}
            </Link>
            <FindingsNumber />
          </Flex>
        )}
      </Faces>
    </div>
  );
}
