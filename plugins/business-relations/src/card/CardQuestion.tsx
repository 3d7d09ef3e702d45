import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, Text } from '@backstage/ui';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Because } from '../parts/Because';
import { WhoDecidesLine } from '../parts/WhoDecidesLine';
import { businessRelationsTranslationRef } from '../translation';
import { CardStart } from './CardStart';
import styles from './RelationsCard.module.css';

const asked = [
  'order',
  'dialogue',
  'change',
  'new',
  'serviceLevel',
  'complaint',
] as const;

/** "I have a question about…": who prepares, who decides, because; at once, from the card's one answer. */
export function CardQuestion({ card }: { card: Card }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [question, setQuestion] = useState<string>();
  const answer = card.questions.find(one => one.question === question);

  return (
    <div className={styles.question}>
      <div className={styles.asking}>
        <Select
          className={styles.select}
          size="small"
          // Asked in the field itself: the line that a label takes is the reason's.
          aria-label={t('card.question')}
          placeholder={t('card.question')}
          options={asked.map(id => ({ id, label: t(`card.${id}`) }))}
          value={question ?? null}
          onChange={key => setQuestion(key === null ? undefined : String(key))}
        />
        <CardStart entity={card.entity} answer={answer} />
      </div>
      <div
        className={styles.route}
        role="region"
        aria-live="polite"
        aria-label={t('card.whoDecides')}
        // What doesn't fit scrolls, so it has to be reached by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={answer ? 0 : undefined}
      >
        {answer && (
          <>
            <WhoDecidesLine route={answer.route} names={card.names} />
            <Because reasons={answer.route.because} names={card.names} />
            {!answer.starts && (
              <Text as="p" variant="body-small">
                {t('card.noStart')}
              </Text>
            )}
          </>
        )}
      </div>
    </div>
  );
}
