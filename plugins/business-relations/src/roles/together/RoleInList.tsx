import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Checkbox, Text } from '@backstage/ui';
import { Became } from '../../answers/useOneByOne';
import { isOffered, offerOf } from '../../cases/CaseOnPage';
import { DueMoment } from '../../parts/DueMoment';
import { EntityName } from '../../parts/EntityName';
import { Facts } from '../../parts/Facts';
import { useFewNames } from '../../parts/useFewNames';
import { answerRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { goesOn } from '../goesOn';
import { MandateFacts } from '../MandateFacts';
import { useRoleQuestion } from '../useRoleQuestion';
import { yes } from '../yes';
import styles from './Together.module.css';
import { RoleToAnswer } from './useRolesAsked';

/** Whether the reader can say yes to it now. */
export const mayBeAnswered = ({ answer, role }: RoleToAnswer) =>
  isOffered(answer, yes[role.asks]);

/** One of the roles: the question, its mandate, and what became of the yes. */
export function RoleInList(props: {
  asked: RoleToAnswer;
  names: Record<string, string>;
  /** Another of the roles asks in the same words: then its services tell them apart. */
  isLikeAnother: boolean;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  isDisabled: boolean;
  said?: Became;
}) {
  const { asked, names, isLikeAnother, chosen, onChoose } = props;
  const { isDisabled, said } = props;
  const { answer, role } = asked;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(names);
  const question = useRoleQuestion(names);
  const fewNames = useFewNames(names);
  const answerPage = useRouteRef(answerRouteRef);
  const refused = offerOf(answer, yes[role.asks])?.refused;
  const [due] = Object.values(answer.due);
  const from =
    role.asks === 'handOver' && !goesOn(role) ? role.from.holder : undefined;
  const by = role.onBehalfOf ?? role.openedBy;
  const { scope } = role.proposition;
  const asks =
    isLikeAnother && 'entities' in scope
      ? t('roles.questionFor', {
          question: question(role),
          services: fewNames(scope.entities),
        })
      : question(role);

  return (
    <li className={styles.role}>
      <Checkbox
        isSelected={chosen}
        isDisabled={isDisabled || !mayBeAnswered(asked)}
        onChange={onChoose}
      >
        {asks}
      </Checkbox>
      {refused && <Text as="p">{say(refused)}</Text>}
      {typeof said === 'object' && (
        <div role="alert">
          <Alert status="warning" icon description={said.refused.message} />
        </div>
      )}
      {said === 'recorded' && (
        <Alert status="info" icon description={t('roles.yesRecorded')} />
      )}
      <MandateFacts held={role.proposition} names={names} />
      <Facts
        facts={[
          from !== undefined && [
            t('roles.handsOver'),
            <EntityName entityRef={from} names={names} />,
          ],
          from === undefined &&
            by !== undefined && [
              role.asks === 'accept'
                ? t('roles.proposedBy')
                : t('roles.askedBy'),
              <EntityName entityRef={by} names={names} />,
            ],
          due && [t('roles.answerBy'), <DueMoment due={due} />],
        ]}
      />
      <Link to={answerPage({ id: answer.line.id })}>{t('roles.alone')}</Link>
    </li>
  );
}
