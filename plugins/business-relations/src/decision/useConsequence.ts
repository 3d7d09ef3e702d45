import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CaseOnPage } from '../cases/CaseOnPage';
import { costOf } from '../requirement/costOf';
import { useAlternativeTitle } from '../requirement/useAlternativeTitle';
import { NOTHING } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { DecisionCommand } from './DecisionForm';
import { Deciding } from './decisionOf';
import { alternativeOf, liftedTo, standingOn } from './standing';

/** What an answer comes to, in a sentence: there is no undo, so it is said before. */
export function useConsequence({ answer }: CaseOnPage, deciding: Deciding) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(answer.names);
  const titleOf = useAlternativeTitle();
  return (command: DecisionCommand, key: string): string => {
    const alternative = alternativeOf(deciding.matter, key);
    const cost = alternative && costOf(alternative);
    const what = [
      alternative && titleOf(alternative),
      cost && format.money(cost),
    ]
      .filter(Boolean)
      .join(', ');
    switch (command) {
      case 'approve':
        return key === NOTHING
          ? t('decision.thenNothing')
          : t('decision.thenDelivery', { what });
      case 'approveWithConditions':
        return t('decision.thenConditions', { what });
      case 'recommendAndLift': {
        const standing = standingOn(answer, key);
        const to = standing.may === 'lift' ? liftedTo(standing.because) : [];
        return to.length > 0
          ? t('decision.thenLifted', { what, to: format.names(to) })
          : t('decision.thenLiftedUp', { what });
      }
      case 'reject':
        return t('decision.thenRejected');
      case 'return':
        return t('decision.thenReturned');
      default:
        return command satisfies never;
    }
  };
}
