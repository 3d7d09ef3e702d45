import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useId } from 'react';
import { isOffered, offerOf } from '../cases/CaseOnPage';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { goesOn } from './goesOn';
import { yes } from './yes';
import bar from '../parts/AnswerBar.module.css';

/** The answers that this reader can give; why not, where they can't. */
export function RoleAnswerButtons(props: {
  role: RoleAsked;
  answer: CaseAnswer;
  sending: boolean;
  onYes: (command: 'accept' | 'confirm' | 'grant') => void;
  onForm: (form: 'decline' | 'object') => void;
}) {
  const { role, answer, sending, onYes, onForm } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(answer.names);
  const because = useId();
  const command = yes[role.asks];
  const refused = offerOf(answer, command)?.refused;
  const agree = {
    accept: t('roles.accept'),
    handOver: goesOn(role) ? t('roles.accept') : t('roles.takeOver'),
    confirm: t('roles.confirm'),
  }[role.asks];

  return (
    <>
      {refused && (
        <Text as="p" id={because} variant="body-small">
          {say(refused)}
        </Text>
      )}
      <div className={bar.buttons}>
        <Button
          isDisabled={!isOffered(answer, command)}
          isPending={sending}
          aria-describedby={refused && because}
          onPress={() => onYes(command)}
        >
          {agree}
        </Button>
        <Button
          variant="secondary"
          isDisabled={!isOffered(answer, 'decline')}
          onPress={() => onForm('decline')}
        >
          {role.asks === 'confirm' ? t('roles.layDown') : t('roles.decline')}
        </Button>
        {isOffered(answer, 'grant') && (
          <Button
            className={bar.wide}
            variant={role.awaitsWord ? 'primary' : 'secondary'}
            isPending={sending}
            onPress={() => onYes('grant')}
          >
            {t('roles.grant')}
          </Button>
        )}
        {isOffered(answer, 'object') && (
          <Button
            className={bar.wide}
            variant="secondary"
            onPress={() => onForm('object')}
          >
            {t('roles.object')}
          </Button>
        )}
      </div>
    </>
  );
}
