import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { WrittenNote } from '../answers/WrittenNote';
import { AnswerProps } from '../cases/kinds/kindView';
import { useCommand } from '../cases/useCommand';
import { businessRelationsTranslationRef } from '../translation';
import { DeclineForm } from './DeclineForm';
import { ObjectForm } from './ObjectForm';
import { RoleAnswerButtons } from './RoleAnswerButtons';
import { RoleAsks } from './RoleAsks';
import { roleOf } from './roleOf';
import styles from './Roles.module.css';
import { useRoleQuestion } from './useRoleQuestion';
import bar from '../parts/AnswerBar.module.css';

function Answer({ on, answered, role }: AnswerProps & { role: RoleAsked }) {
  const { answer, me } = on;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const question = useRoleQuestion(answer.names);
  const { written, give } = useCommand({ ...on, answered });
  const [form, setForm] = useState<'decline' | 'object'>();
  const mine = me?.person === role.proposition.holder;
  const close = () => setForm(undefined);

  return (
    <div className={styles.answer}>
      {/* Others read in the page's own title whom it is about. */}
      {mine && (
        <Text as="h2" variant="title-small">
          {question(role)}
        </Text>
      )}
      <RoleAsks role={role} answer={answer} mine={mine} />
      <div className={bar.bar} role="group" aria-label={t('roles.yourAnswer')}>
        <WrittenNote written={written} />
        {form === undefined && (
          <RoleAnswerButtons
            role={role}
            answer={answer}
            sending={written.is === 'sending'}
            onYes={command => give(command)}
            onForm={setForm}
          />
        )}
        {form === 'decline' && (
          <DeclineForm
            role={role}
            written={written}
            onDecline={content => give('decline', content)}
            onCancel={close}
          />
        )}
        {form === 'object' && (
          <ObjectForm
            written={written}
            onObject={reason => give('object', { reason })}
            onCancel={close}
          />
        )}
      </div>
    </div>
  );
}

/** One screen on which a role is taken on or declined, confirmed, taken over, or objected to by whoever grants it. */
export function RoleAnswer(props: AnswerProps) {
  const role = roleOf(props.answer);
  return role?.stage === 'asked' ? <Answer {...props} role={role} /> : null;
}
