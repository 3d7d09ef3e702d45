import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  TextField,
} from '@backstage/ui';
import { dialogueContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { WrittenNote } from '../answers/WrittenNote';
import { contentOf, withoutBlanks } from '../cases/forms/content';
import { SchemaFields } from '../cases/forms/SchemaFields';
import { useProblems } from '../cases/forms/useProblems';
import { OnBehalfOf, Somebody } from '../cases/start/OnBehalfOf';
import { StartProps } from '../cases/start/StartProps';
import { useOpenCase } from '../cases/start/useOpenCase';
import { EntityPicker } from '../parts/EntityPicker';
import { useEntityName } from '../cases/start/useEntityName';
import { described } from '../parts/described';
import { businessRelationsTranslationRef } from '../translation';
import styles from '../cases/start/Start.module.css';

/** Asked for first, and enough. */
const asked = ['topic', 'subject'];

/** Two fields log a talk; when, with whom and what was agreed can be added. */
export function StartDialogue(props: StartProps) {
  const { known } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { problems, check } = useProblems();
  const { written, open } = useOpenCase(props);
  const [topic, setTopic] = useState('');
  const [subject, setSubject] = useState<Somebody>({
    ref: known.get('subject') ?? undefined,
  });
  const [more, setMore] = useState<unknown>({
    unit: known.get('unit') ?? undefined,
  });
  const [behalf, setBehalf] = useState<Somebody>({});
  const name = useEntityName(subject.ref);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const opening = contentOf(
      withoutBlanks({ ...contentOf(more), topic, subject: subject.ref }),
    );
    if (check(dialogueContract.opening, opening)) open(opening, behalf.ref);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('fields.of_topic')}
        secondaryLabel={t('fields.required')}
        isRequired
        maxLength={200}
        {...described(problems.topic)}
        value={topic}
        onChange={setTopic}
      />
      <EntityPicker
        label={t('fields.of_subject')}
        of="subject"
        isRequired
        problem={problems.subject}
        value={subject.ref}
        name={subject.name ?? name}
        onChange={(ref, called) => setSubject({ ref, name: called })}
      />
      <Accordion>
        <AccordionTrigger title={t('start.moreAboutTalk')} />
        <AccordionPanel>
          <Flex direction="column" gap="4">
            <SchemaFields
              schema={dialogueContract.opening}
              given={asked}
              value={more}
              problems={problems}
              onChange={setMore}
            />
            <OnBehalfOf value={behalf} onChange={setBehalf} />
          </Flex>
        </AccordionPanel>
      </Accordion>
      <WrittenNote written={written} />
      <div className={styles.buttons}>
        <Button type="submit" isPending={written.is === 'sending'}>
          {t('start.logIt')}
        </Button>
      </div>
    </form>
  );
}
