import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Select, Text } from '@backstage/ui';
import { Card } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Because } from '../parts/Because';
import { WhoDecidesLine } from '../parts/WhoDecidesLine';
import { startRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
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
  const start = useRouteRef(startRouteRef);
  const [question, setQuestion] = useState<string>();
  const answer = card.questions.find(one => one.question === question);
  const query = new URLSearchParams({
    subject: card.entity,
    question: question ?? '',
  });

  return (
    <div className={styles.question}>
      <Select
        size="small"
        label={t('card.question')}
        placeholder={t('card.choose')}
        options={asked.map(id => ({ id, label: t(`card.${id}`) }))}
        value={question ?? null}
        onChange={key => setQuestion(key === null ? undefined : String(key))}
      />
      <div className={styles.route} aria-live="polite">
        {answer && (
          <>
            <WhoDecidesLine route={answer.route} names={card.names} />
            <Because reasons={answer.route.because} names={card.names} />
            <Flex justify="end">
              {answer.starts ? (
                <ButtonLink
                  size="small"
                  href={`${start({ kind: answer.starts })}?${query}`}
                >
                  {t('card.start')}
                </ButtonLink>
              ) : (
                <Text variant="body-small">{t('card.noStart')}</Text>
              )}
            </Flex>
          </>
        )}
      </div>
    </div>
  );
}
