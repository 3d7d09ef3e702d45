import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { z } from 'zod';
import { WrittenNote } from '../../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../../translation';
import { contentOf, withoutBlanks } from '../forms/content';
import { fieldsOf } from '../forms/fieldsOf';
import { SchemaFields } from '../forms/SchemaFields';
import { useProblems } from '../forms/useProblems';
import { OnBehalfOf, Somebody } from './OnBehalfOf';
import { StartProps } from './StartProps';
import { useOpenCase } from './useOpenCase';

/** What the address says that is a field of this kind. */
function knownOf(schema: z.ZodType, known: URLSearchParams) {
  const field = fieldsOf(schema);
  const names =
    field.is === 'group' ? field.fields.map(({ name }) => name) : [];
  return Object.fromEntries(
    [...known].filter(([name]) => names.includes(name)),
  );
}

/** Opens a case of any kind, by a form made from its contract. */
export function StartAnyKind(props: StartProps & { schema: z.ZodType }) {
  const { schema, known } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { problems, check } = useProblems();
  const { written, open } = useOpenCase(props);
  const [opening, setOpening] = useState<unknown>(() => knownOf(schema, known));
  const [behalf, setBehalf] = useState<Somebody>({});

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = contentOf(withoutBlanks(opening));
    if (check(schema, whole) !== undefined) open(whole, behalf.ref);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" gap="4">
        <SchemaFields
          schema={schema}
          value={opening}
          problems={problems}
          onChange={setOpening}
        />
        <OnBehalfOf value={behalf} onChange={setBehalf} />
        <WrittenNote written={written} />
        <Flex justify="end">
          <Button type="submit" isPending={written.is === 'sending'}>
            {t('start.open')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
