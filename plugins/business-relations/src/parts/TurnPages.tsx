import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import styles from './TurnPages.module.css';
import { Pages } from './usePagesInAddress';

/** On to the page that the server named, and back; nothing where there is one page alone. */
export function TurnPages(props: { pages: Pages; next: string | undefined }) {
  const { pages, next } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (!next && !pages.after) return null;
  return (
    <nav className={styles.pages} aria-label={t('shared.pages')}>
      <Button
        variant="secondary"
        isDisabled={!pages.after}
        onPress={pages.previous}
      >
        {t('shared.previous')}
      </Button>
      <Text>{t('shared.page', { number: String(pages.page) })}</Text>
      <Button
        variant="secondary"
        isDisabled={!next}
        onPress={() => next && pages.next(next)}
      >
        {t('shared.next')}
      </Button>
    </nav>
  );
}
