import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { proposeRoleRouteRef } from '../routes';
import readable from '../parts/Readable.module.css';
import { businessRelationsTranslationRef } from '../translation';
import { CardContent } from './CardContent';
import { CardSkeleton } from './CardSkeleton';
import styles from './RelationsCard.module.css';

/** Who decides about this service, on its page: one request, at most 320 px, and nothing moves when it arrives. */
export function RelationsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const entityRef = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const { answer, refresh } = useAnswer(entityRef, (api, signal) =>
    api(routes.card, { query: { entity: entityRef } }, { signal }),
  );
  const query = new URLSearchParams({ entity: entityRef });
  const mayPropose =
    answer.face === 'content' && answer.data.mayPropose.length > 0;

  return (
    <Card
      className={`${styles.card} ${readable.readable}`}
      data-testid="business-relations-card"
    >
      <CardHeader>
        <Flex justify="between" align="center" className={styles.head}>
          <Text
            as="h2"
            variant="title-x-small"
            weight="bold"
            className={styles.title}
          >
            {t('card.title')}
          </Text>
          {mayPropose && (
            <Link to={`${propose()}?${query}`} className={styles.propose}>
              {t('card.proposeRole')}
            </Link>
          )}
        </Flex>
      </CardHeader>
      <CardBody>
        <Faces answer={answer} refresh={refresh} skeleton={<CardSkeleton />}>
          {card => <CardContent card={card} />}
        </Faces>
      </CardBody>
    </Card>
  );
}
