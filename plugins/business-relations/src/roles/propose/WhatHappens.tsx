import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Text } from '@backstage/ui';
import { Preview } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Answer } from '../../answers/useAnswer';
import { AwaitedLines } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from '../Roles.module.css';
import { Draft } from './draft';
import { useNeeded } from './useNeeded';

type Opens = Extract<Preview, { would: 'open' }>;

function Asked({ preview, draft }: { preview: Opens; draft: Draft }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say } = useWords({ ...draft.names, ...preview.names });
  return (
    <>
      {preview.tasks.map(({ key, what, asked, deadline }) => {
        const person = format.names(asked.map(party => party.person));
        const asks =
          what.code === 'task-grant-role'
            ? 'roles.asksGrantBy'
            : 'roles.asksBy';
        const due = deadline ? preview.due[deadline] : undefined;
        const follows = deadline ? preview.follows[deadline] : undefined;
        return (
          <div key={key}>
            <Text as="p" weight="bold">
              {due
                ? t(asks, { person, moment: format.moment(due.dueAt) })
                : t('roles.asks', { person })}
            </Text>
            {draft.grantor && (
              <Text as="p">
                {t('roles.tellsGrantor', {
                  person: format.name(draft.grantor),
                })}
              </Text>
            )}
            {follows && (
              <Text as="p">
                {t('roles.afterwards', { then: say(follows) })}
              </Text>
            )}
          </div>
        );
      })}
    </>
  );
}

/**
 * Before it is sent: what is still needed, or who will be asked, by when, who is told and what follows without an
 * answer; or why it would be refused, by the rule that would refuse it.
 */
export function WhatHappens(props: {
  draft: Draft;
  preview: Answer<Preview | undefined>;
}) {
  const { draft, preview } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(draft.names);
  const needed = useNeeded()(draft);

  const content = () => {
    if (needed) return <Text as="p">{needed}</Text>;
    switch (preview.face) {
      case 'content':
        if (preview.data === undefined) return <AwaitedLines lines={3} />;
        return preview.data.would === 'open' ? (
          <Asked preview={preview.data} draft={draft} />
        ) : (
          <Alert status="warning" icon title={say(preview.data.refused)} />
        );
      case 'loading':
        return <AwaitedLines lines={3} />;
      default:
        return <Alert status="warning" icon title={preview.error.message} />;
    }
  };

  return (
    <section className={styles.happens} aria-label={t('roles.whoIsAsked')}>
      <Text as="h2" variant="title-x-small">
        {t('roles.whoIsAsked')}
      </Text>
      <div aria-live="polite">{content()}</div>
    </section>
  );
}
