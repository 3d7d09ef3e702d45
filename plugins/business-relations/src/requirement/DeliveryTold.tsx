import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import {
  DeliveryStatusOfCase,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../answers/useAnswer';
import { Moment } from '../parts/Moment';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Requirement.module.css';

function Told(props: {
  told: DeliveryStatusOfCase;
  names: Record<string, string>;
}) {
  const { system, state, at, reference, url, note, because } = props.told;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(props.names);
  const place = reference ?? url;
  return (
    <li>
      <Text as="p">
        {t('requirement.systemSays', {
          system,
          state: t(`requirement.told_${state}`),
        })}{' '}
        <Moment at={at} />
        {place !== undefined && (
          <>
            {' · '}
            {url === undefined ? place : <Link to={url}>{place}</Link>}
          </>
        )}
      </Text>
      {note !== undefined && <div className={styles.written}>{note}</div>}
      {because && (
        <Text as="p" variant="body-small" color="secondary">
          {say(because)}
        </Text>
      )}
    </li>
  );
}

/**
 * What delivery systems said of it, also what changed nothing, with why. Beside the page's own answer: where it can't be
 * had, the rest of the page is there all the same.
 */
export function DeliveryTold({
  id,
  revision,
}: {
  id: string;
  revision: number;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer } = useAnswer(
    `deliveries ${id} ${revision}`,
    (api, signal) =>
      api(routes.deliveryStatuses, { parameters: { id } }, { signal }),
    { keep: true },
  );
  if (answer.face !== 'content' || answer.data.items.length === 0) return null;
  const { items, names } = answer.data;
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="title-x-small">
        {t('requirement.toldBySystems')}
      </Text>
      <ul className={styles.told}>
        {items.map(told => (
          <Told key={`${told.system} ${told.id}`} told={told} names={names} />
        ))}
      </ul>
    </Flex>
  );
}
