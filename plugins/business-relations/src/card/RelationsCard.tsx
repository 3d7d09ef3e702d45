import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { businessRelationsTranslationRef } from '../translation';
import { CardContent } from './CardContent';
import styles from './RelationsCard.module.css';

/** Who decides about this service, on its page: one request, at most 320 px, and nothing moves when it arrives. */
export function RelationsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const entityRef = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const { answer, refresh } = useAnswer(entityRef, (api, signal) =>
    api(routes.card, { query: { entity: entityRef } }, { signal }),
  );

  return (
    <Card className={styles.card} data-testid="business-relations-card">
      <CardHeader>
        <Text as="h2" variant="title-x-small">
          {t('card.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<Skeleton height={210} />}
        >
          {card => <CardContent card={card} />}
        </Faces>
      </CardBody>
    </Card>
  );
}
