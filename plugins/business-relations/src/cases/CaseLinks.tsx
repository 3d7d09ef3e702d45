import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { OpenCommand } from './actions/OpenCommand';
import styles from './Case.module.css';
import { CaseOnPage, isOffered } from './CaseOnPage';

type CaseLink = { url: string; title: string };

const isLink = (data: unknown): data is CaseLink =>
  typeof data === 'object' &&
  data !== null &&
  'url' in data &&
  typeof data.url === 'string' &&
  'title' in data &&
  typeof data.title === 'string' &&
  // What the contract lets in; an address of another kind could run as code.
  /^https?:/i.test(data.url);

const linksOf = ({ history }: CaseAnswer): CaseLink[] =>
  history.flatMap(({ event: { type, data } }) =>
    type === 'case.linked' && isLink(data) ? [data] : [],
  );

/** What belongs to the case and stands elsewhere; for operators its run in Temporal's own UI. */
export function CaseLinks({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [linking, setLinking] = useState(false);
  const { answer } = on;
  const links = linksOf(answer);
  return (
    <Flex direction="column" gap="2">
      {links.length === 0 && !answer.run && (
        <Text as="p" color="secondary">
          {t('cases.noLinks')}
        </Text>
      )}
      <ul className={styles.links}>
        {links.map(({ url, title }) => (
          <li key={`${url} ${title}`}>
            <Link to={url}>{title}</Link>
          </li>
        ))}
        {answer.run && (
          <li>
            {answer.run.url ? (
              <Link to={answer.run.url}>{t('cases.run')}</Link>
            ) : (
              t('cases.run')
            )}{' '}
            <Text variant="body-small" color="secondary">
              {answer.run.workflowId}
            </Text>
          </li>
        )}
      </ul>
      {isOffered(answer, 'link') && !linking && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setLinking(true)}
          >
            {t('commands.link')}
          </Button>
        </div>
      )}
      {linking && (
        <OpenCommand on={on} command="link" done={() => setLinking(false)} />
      )}
    </Flex>
  );
}
