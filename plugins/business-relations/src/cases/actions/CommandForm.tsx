import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select, Text } from '@backstage/ui';
import { useState } from 'react';
import { z } from 'zod';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { CaseOnPage, choicesOf } from '../CaseOnPage';
import { contentOf, withoutBlanks } from '../forms/content';
import { SchemaFields } from '../forms/SchemaFields';
import { useProblems } from '../forms/useProblems';
import { CommandFormProps } from './CommandFormProps';
import { commandSchema } from './commandSchema';
import { CommandShell } from './CommandShell';

const task = ['task'];

/** A command about one of the things that are asked names it; where there is only one, the page does. */
function useTask({ answer }: CaseOnPage, command: string) {
  const choices = choicesOf(answer, command);
  const tasks = answer.tasks.filter(({ key }) => choices.includes(key));
  const [chosen, choose] = useState<string>();
  return { tasks, chosen: chosen ?? tasks[0]?.key, choose };
}

function Known(props: CommandFormProps & { schema: z.ZodType }) {
  const { on, command, schema } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(on.answer.names);
  const [written, setWritten] = useState<unknown>({});
  const { problems, check } = useProblems();
  const { tasks, chosen, choose } = useTask(on, command);

  const content = () => {
    const whole = {
      ...contentOf(withoutBlanks(written)),
      ...(chosen && { task: chosen }),
    };
    return check(schema, whole) === undefined ? undefined : whole;
  };

  return (
    <CommandShell {...props} content={content}>
      {tasks.length > 1 && (
        <Select
          label={t('fields.of_task')}
          options={tasks.map(({ key, what }) => ({
            id: key,
            label: say(what),
          }))}
          value={chosen ?? null}
          onChange={key => choose(String(key))}
        />
      )}
      <SchemaFields
        schema={schema}
        given={chosen ? task : undefined}
        value={written}
        problems={problems}
        onChange={setWritten}
      />
    </CommandShell>
  );
}

/** The form of any command, made from the schema that the server checks it by. */
export function CommandForm(props: CommandFormProps) {
  const { on, command } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const schema = commandSchema(on.answer.line.kind, command);
  return schema ? (
    <Known {...props} schema={schema} />
  ) : (
    <Text as="p">{t('cases.unknownCommand')}</Text>
  );
}
