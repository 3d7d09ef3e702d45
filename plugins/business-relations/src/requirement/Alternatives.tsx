import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Badge,
  Text,
} from '@backstage/ui';
import {
  Alternative,
  NOTHING,
} from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { Cost } from './Cost';
import { costOf } from './costOf';
import styles from './Requirement.module.css';
import { useAlternativeTitle } from './useAlternativeTitle';

function Details({ alternative }: { alternative: Alternative }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { key, risk, agreements, technical } = alternative;
  return (
    <>
      {risk && (
        <Text as="p" variant="body-small">
          {key === NOTHING
            ? t('requirement.priceOfNothing')
            : t('requirement.risk')}
          : {risk}
        </Text>
      )}
      {agreements.length > 0 && (
        <Text as="p" variant="body-small">
          {t('requirement.agreements')}: {agreements.join('; ')}
        </Text>
      )}
      {technical && (
        <Accordion>
          <AccordionTrigger title={t('requirement.technical')} />
          <AccordionPanel>
            <Text as="p" className={styles.written}>
              {technical}
            </Text>
          </AccordionPanel>
        </Accordion>
      )}
    </>
  );
}

/** Alternatives with what they cost and risk, the technical part folded away. */
export function Alternatives(props: {
  alternatives: readonly Alternative[];
  recommended?: string;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const titleOf = useAlternativeTitle();
  return (
    <ul className={styles.alternatives}>
      {props.alternatives.map(alternative => (
        <li key={alternative.key}>
          <Text as="p">
            {titleOf(alternative)}{' '}
            {alternative.key === props.recommended && (
              <Badge>{t('requirement.recommended')}</Badge>
            )}
          </Text>
          {(alternative.key !== NOTHING || costOf(alternative)) && (
            <Text as="p">
              <Cost of={alternative} />
            </Text>
          )}
          <Details alternative={alternative} />
        </li>
      ))}
    </ul>
  );
}
