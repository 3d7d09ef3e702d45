import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { Written } from '../answers/useWrite';
import { useCommandName } from '../cases/actions/useCommandName';
import { OpenedForm } from '../parts/OpenedForm';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Decision.module.css';

export type DecisionCommand =
  | 'approve'
  | 'approveWithConditions'
  | 'recommendAndLift'
  | 'reject'
  | 'return';

/** The words that an answer takes, and whether it can be without. */
const words: Record<
  DecisionCommand,
  | { label: 'conditions' | 'remark' | 'reason' | 'question'; needed: boolean }
  | undefined
> = {
  approve: undefined,
  approveWithConditions: { label: 'conditions', needed: true },
  recommendAndLift: { label: 'remark', needed: false },
  reject: { label: 'reason', needed: true },
  return: { label: 'question', needed: true },
};

/** What the answer is and what it leads to, said before it is given; with the words that it takes. */
export function DecisionForm(props: {
  command: DecisionCommand;
  consequence: string;
  written: Written;
  onAnswer: (text: string) => void;
  onCancel: () => void;
}) {
  const { command, consequence, written, onAnswer, onCancel } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const commandName = useCommandName();
  const [text, setText] = useState('');
  const asks = words[command];
  const lacks = asks?.needed === true && text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!lacks) onAnswer(text.trim());
  };
  return (
    <OpenedForm label={commandName(command)}>
      <form onSubmit={submit} className={styles.form}>
        <Text as="p">{consequence}</Text>
        {asks && (
          <TextAreaField
            label={t(`fields.of_${asks.label}`)}
            secondaryLabel={asks.needed ? t('fields.required') : null}
            description={
              asks.label === 'conditions' ? t('decision.oneALine') : null
            }
            isRequired={asks.needed}
            rows={3}
            maxLength={4000}
            value={text}
            onChange={setText}
          />
        )}
        <div className={styles.confirm}>
          <Button variant="secondary" onPress={onCancel}>
            {t('shared.cancel')}
          </Button>
          <Button
            type="submit"
            isDisabled={lacks}
            isPending={written.is === 'sending'}
          >
            {commandName(command)}
          </Button>
        </div>
      </form>
    </OpenedForm>
  );
}
