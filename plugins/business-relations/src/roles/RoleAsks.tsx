import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RoleAsked } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { dueOf, followsOf } from '../cases/CaseOnPage';
import { DueMoment } from '../parts/DueMoment';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Does } from './Does';
import { goesOn } from './goesOn';
import { MandateFacts } from './MandateFacts';
import { Objections } from './Objections';
import styles from './Roles.module.css';

/** What one takes on, on what mandate, who says so, by when, and what follows without an answer. */
export function RoleAsks(props: {
  role: RoleAsked;
  answer: CaseAnswer;
  mine: boolean;
}) {
  const { role, answer, mine } = props;
  const { names } = answer;
  const { proposition } = role;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say } = useWords(names);
  const first =
    role.awaitsWord && !role.granted ? role.wordOf : [proposition.holder];
  const task = answer.tasks.find(({ asked }) =>
    asked.some(({ person }) => first?.includes(person)),
  );
  const due = task && dueOf(answer, task);
  const follows = task && followsOf(answer, task);
  const takes = mine
    ? t('roles.takeOn')
    : t('roles.takesOn', { person: format.name(proposition.holder) });

  const asker = role.onBehalfOf ?? role.openedBy;

  return (
    <div className={styles.reading}>
      <Facts
        facts={[
          role.asks === 'handOver' && !goesOn(role)
            ? [
                t('roles.handsOver'),
                <EntityName entityRef={role.from.holder} names={names} />,
              ]
            : [
                role.asks === 'accept'
                  ? t('roles.proposedBy')
                  : t('roles.askedBy'),
                asker === undefined ? (
                  t('roles.everyYear')
                ) : (
                  <EntityName entityRef={asker} names={names} />
                ),
              ],
          role.awaitsWord &&
            !role.granted && [
              t('roles.awaitsWord'),
              format.names(role.wordOf ?? []),
            ],
          role.granted && [
            t('roles.grantedBy'),
            <EntityName entityRef={role.granted.by} names={names} />,
          ],
          role.standsInFor && [
            t('roles.standsInFor'),
            <EntityName entityRef={role.standsInFor} names={names} />,
          ],
          due && [t('roles.answerBy'), <DueMoment due={due} />],
          follows && [t('roles.otherwise'), say(follows)],
        ]}
      />
      <Objections objections={role.objections} names={names} />
      <Section title={takes}>
        <Does role={proposition.role} unit={proposition.unit} names={names} />
      </Section>
      <Section title={t('roles.mandate')}>
        <MandateFacts held={proposition} names={names} />
      </Section>
    </div>
  );
}
