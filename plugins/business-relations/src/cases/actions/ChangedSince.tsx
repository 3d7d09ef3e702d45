import { RefusedError } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { Written } from '../../answers/useWrite';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { CaseOnPage } from '../CaseOnPage';
import styles from './Actions.module.css';

const isStale = (written: Written) =>
  written.is === 'refused' &&
  written.error instanceof RefusedError &&
  written.error.code === 'changed-meanwhile';

/** What others did after the reader began, where that is why a command was refused; what was filled in stays. */
export function ChangedSince(props: {
  on: CaseOnPage;
  read: number;
  written: Written;
  onRead: () => void;
}) {
  const { on, read, written, onRead } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(on.answer.names);
  const news = on.answer.history.filter(({ event }) => event.seq > read);
  if (!isStale(written) || news.length === 0) return null;
  return (
    <div className={styles.news}>
      <Text as="p" weight="bold">
        {t('cases.changedSince')}
      </Text>
      <ul>
        {news.map(({ event, sentence }) => (
          <li key={event.seq}>{say(sentence)}</li>
        ))}
      </ul>
      <Button size="small" variant="secondary" onPress={onRead}>
        {t('cases.haveReadIt')}
      </Button>
    </div>
  );
}
