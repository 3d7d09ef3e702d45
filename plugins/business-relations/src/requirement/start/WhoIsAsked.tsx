import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  EntityRef,
  Money,
  Question,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../../answers/Faces';
import { useAnswer } from '../../answers/useAnswer';
import { Because } from '../../parts/Because';
import { WhoDecidesLine } from '../../parts/WhoDecidesLine';
import { AwaitedLines } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import styles from '../../cases/start/Start.module.css';

/** Who will prepare it and who will decide, before anything is sent; it changes with what is chosen. */
export function WhoIsAsked(props: {
  question: Question;
  subject: EntityRef;
  unit?: EntityRef;
  cost?: Money;
}) {
  const { question, subject, unit, cost } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useAnswer(
    ['route', question, subject, unit, cost?.amount, cost?.currency].join(' '),
    (api, signal) =>
      api(
        routes.route,
        { query: { question, entity: subject, unit, ...cost } },
        { signal },
      ),
    { keep: true },
  );
  return (
    <section className={styles.asked} aria-label={t('start.whoIsAsked')}>
      <Text as="h2" variant="title-x-small">
        {t('start.whoIsAsked')}
      </Text>
      <div aria-live="polite">
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<AwaitedLines lines={3} />}
        >
          {({ route, names }) => (
            <>
              <WhoDecidesLine route={route} names={names} />
              <Because reasons={route.because} names={names} />
            </>
          )}
        </Faces>
      </div>
    </section>
  );
}
