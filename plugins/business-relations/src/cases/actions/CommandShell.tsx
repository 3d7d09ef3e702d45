import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import { FormEvent, ReactNode, useState } from 'react';
import { WrittenNote } from '../../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../../translation';
import { DraftKept } from '../draft/DraftKept';
import { useCommand } from '../useCommand';
import { ChangedSince } from './ChangedSince';
import { CommandFormProps } from './CommandFormProps';
import { useCommandName } from './useCommandName';

/**
 * Around the fields of a command: sends what they make of it, says what became of it, and what others did meanwhile.
 * What was filled in stays until it is done.
 */
export function CommandShell(
  props: CommandFormProps & {
    /** What is sent; undefined while something is wrong with it. */
    content: () => object | undefined;
    /** Its label where the command's own name says too little. */
    submitLabel?: string;
    /** The draft in which it is kept until it is sent. */
    draft?: { read: number; kept: boolean; forget: () => void };
    children: ReactNode;
  },
) {
  const { on, command, done, content, submitLabel, draft, children } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const commandName = useCommandName();
  const { written, give } = useCommand(on);
  const { revision } = on.answer.line;
  const [read, setRead] = useState(draft?.read ?? revision);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const whole = content();
    if (!whole || !(await give(command, whole, read))) return;
    draft?.forget();
    done();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" gap="4">
        {children}
        <WrittenNote written={written} />
        <ChangedSince
          on={on}
          read={read}
          written={written}
          onRead={() => setRead(revision)}
        />
        <Flex gap="2" justify="end" align="center" style={{ flexWrap: 'wrap' }}>
          {draft && (
            <DraftKept
              kept={draft.kept}
              forget={() => {
                setRead(revision);
                draft.forget();
              }}
            />
          )}
          <Button variant="secondary" onPress={done}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" isPending={written.is === 'sending'}>
            {submitLabel ?? commandName(command)}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
