import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Badge, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  Alternative,
  NOTHING,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Cost } from '../requirement/Cost';
import { useAlternativeTitle } from '../requirement/useAlternativeTitle';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Decision.module.css';
import { Deciding } from './decisionOf';
import { standingOn } from './standing';

function Choice(props: {
  alternative: Alternative;
  recommended: boolean;
  answer: CaseAnswer;
}) {
  const { alternative, recommended, answer } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const titleOf = useAlternativeTitle();
  const { key, risk } = alternative;
  const standing = standingOn(answer, key);
  return (
    <Radio value={key} className={styles.choice}>
      <span className={styles.what}>
        <span>{titleOf(alternative)}</span>
        <span>
          <span className={styles.cost}>
            <Cost of={alternative} />
          </span>{' '}
          {recommended && <Badge>{t('requirement.recommended')}</Badge>}
        </span>
        {key === NOTHING && risk && (
          <Text variant="body-small" color="secondary">
            {risk}
          </Text>
        )}
        {standing.may === 'lift' && (
          <Text variant="body-small" className={styles.beyond}>
            {t('decision.beyond')}
          </Text>
        )}
      </span>
    </Radio>
  );
}

/** The alternatives with their money, doing nothing among them; one beyond the mandate says so. */
export function Choices(props: {
  deciding: Deciding;
  answer: CaseAnswer;
  chosen: string;
  onChoose: (key: string) => void;
}) {
  const { deciding, answer, chosen, onChoose } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { alternatives, recommended } = deciding.matter.proposal;
  return (
    <RadioGroup
      label={t('decision.alternatives')}
      value={chosen}
      onChange={onChoose}
    >
      {alternatives.map(alternative => (
        <Choice
          key={alternative.key}
          alternative={alternative}
          recommended={alternative.key === recommended}
          answer={answer}
        />
      ))}
    </RadioGroup>
  );
}
