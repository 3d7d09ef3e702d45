import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { isOffered } from '../cases/CaseOnPage';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { DecisionCommand } from './DecisionForm';
import { standingOn } from './standing';
import bar from '../parts/AnswerBar.module.css';

/** The answers that this reader can give on what they have chosen; why not, where they can't. */
export function AnswerButtons(props: {
  answer: CaseAnswer;
  chosen: string;
  onChoose: (command: DecisionCommand) => void;
}) {
  const { answer, chosen, onChoose } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(answer.names);
  const standing = standingOn(answer, chosen);
  const because = 'because' in standing ? standing.because : undefined;
  return (
    <>
      {because && (
        <Text as="p" id="why-not-approve" variant="body-small">
          {say(because)}
        </Text>
      )}
      <div className={bar.buttons}>
        {standing.may === 'lift' ? (
          <Button
            className={bar.wide}
            onPress={() => onChoose('recommendAndLift')}
          >
            {t('commands.recommendAndLift')}
          </Button>
        ) : (
          <>
            <Button
              isDisabled={standing.may !== 'approve'}
              aria-describedby={because && 'why-not-approve'}
              onPress={() => onChoose('approve')}
            >
              {t('commands.approve')}
            </Button>
            <Button
              variant="secondary"
              isDisabled={
                standing.may !== 'approve' || !standing.withConditions
              }
              aria-describedby={because && 'why-not-approve'}
              onPress={() => onChoose('approveWithConditions')}
            >
              {t('decision.withConditions')}
            </Button>
          </>
        )}
        <Button
          variant="secondary"
          isDisabled={!isOffered(answer, 'reject')}
          onPress={() => onChoose('reject')}
        >
          {t('commands.reject')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={!isOffered(answer, 'return')}
          onPress={() => onChoose('return')}
        >
          {t('decision.return')}
        </Button>
      </div>
    </>
  );
}
