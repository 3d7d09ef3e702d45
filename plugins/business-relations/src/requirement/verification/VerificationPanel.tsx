import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  Criterion,
  RequirementInVerification,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseOnPage, isOffered } from '../../cases/CaseOnPage';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from '../Requirement.module.css';
import { AnswerCriterion } from './AnswerCriterion';

function Answered(props: {
  criterion: Criterion;
  requirement: Pick<RequirementInVerification, 'answers'>;
  names: Record<string, string>;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.names);
  const answer = props.requirement.answers[props.criterion.key];
  if (!answer) return null;
  const said = answer.met ? t('requirement.met') : t('requirement.notMet');
  return (
    <Text as="p" variant="body-small" color={answer.met ? 'success' : 'danger'}>
      {said} · {format.name(answer.by)}, {format.moment(answer.at)}
      {answer.remark && ` · ${answer.remark}`}
    </Text>
  );
}

/** Criterion by criterion: met or not, and what is lacking. */
export function VerificationPanel(props: {
  on: CaseOnPage;
  requirement: RequirementInVerification;
}) {
  const { on, requirement } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { criteria } = requirement.content;
  const mayVerify = isOffered(on.answer, 'verify');
  if (criteria.length === 0) {
    return <Text as="p">{t('requirement.noCriteria')}</Text>;
  }
  return (
    <ol className={styles.criteria}>
      {criteria.map(criterion => (
        <li key={criterion.key}>
          <Text as="p" weight="bold">
            {criterion.text}
          </Text>
          <Answered
            criterion={criterion}
            requirement={requirement}
            names={on.answer.names}
          />
          {mayVerify && !requirement.answers[criterion.key]?.met && (
            <AnswerCriterion on={on} criterion={criterion} />
          )}
        </li>
      ))}
    </ol>
  );
}
