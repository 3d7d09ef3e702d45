import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Select, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { WrittenNote } from '../../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { CaseOnPage, choicesOf } from '../CaseOnPage';
import { SchemaForm } from '../forms/SchemaForm';
import { useCommand } from '../useCommand';
import { ChangedSince } from './ChangedSince';
import { commandSchema } from './commandSchema';
import { useCommandName } from './useCommandName';

export type CommandFormProps = {
  on: CaseOnPage;
  command: string;
  /** It was given, or the reader thought better of it. */
  done: () => void;
};

/** Commands about one of the things that are asked name it. */
function useTaskChoice({ answer }: CaseOnPage, command: string) {
  const choices = choicesOf(answer, command);
  const tasks = answer.tasks.filter(({ key }) => choices.includes(key));
  const [chosen, setChosen] = useState<string>();
  const task = chosen ?? (tasks.length === 1 ? tasks[0].key : undefined);
  return { tasks, task, setTask: setChosen };
}

/** The form of any command, made from the schema that the server checks it by. */
export function CommandForm({ on, command, done }: CommandFormProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(on.answer.names);
  const commandName = useCommandName();
  const { written, give } = useCommand(on);
  const [read, setRead] = useState(on.answer.line.revision);
  const { tasks, task, setTask } = useTaskChoice(on, command);
  const given = useMemo(() => (task ? { task } : {}), [task]);
  const schema = commandSchema(on.answer.line.kind, command);

  if (!schema) return <Text>{t('cases.unknownCommand')}</Text>;
  return (
    <Flex direction="column" gap="3">
      {tasks.length > 1 && (
        <Select
          label={t('fields.of_task')}
          secondaryLabel={t('fields.required')}
          placeholder={t('fields.choose')}
          options={tasks.map(({ key, what }) => ({
            id: key,
            label: say(what),
          }))}
          value={task ?? null}
          onChange={key => setTask(String(key))}
        />
      )}
      <SchemaForm
        schema={schema}
        given={given}
        submitLabel={commandName(command)}
        isPending={written.is === 'sending'}
        onSubmit={async content => {
          const is = await give(command, Object(content), read);
          if (is) done();
        }}
        cancel={
          <Button variant="secondary" onPress={done}>
            {t('shared.cancel')}
          </Button>
        }
      >
        <WrittenNote written={written} />
        <ChangedSince
          on={on}
          read={read}
          written={written}
          onRead={() => setRead(on.answer.line.revision)}
        />
      </SchemaForm>
    </Flex>
  );
}
