import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { Became } from '../../answers/useOneByOne';
import { Section } from '../../parts/Section';
import bar from '../../parts/AnswerBar.module.css';
import { rootRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { Does } from '../Does';
import { useRoleQuestion } from '../useRoleQuestion';
import { mayBeAnswered, RoleInList } from './RoleInList';
import styles from './Together.module.css';
import { RolesAsked, RoleToAnswer } from './useRolesAsked';
import { useYesToAll } from './useYesToAll';

/** What has been answered, and how many could not be. */
function WhatWasSaid({ said }: { said: readonly Became[] }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const done = said.filter(each => each === 'done').length;
  const refused = said.filter(each => typeof each === 'object').length;
  return (
    <div role="status">
      {done > 0 && (
        <Alert
          status="success"
          icon
          title={t('roles.saidYes', { count: done })}
        />
      )}
      {refused > 0 && (
        <Alert
          status="warning"
          icon
          title={t('roles.notAllSaid', { count: refused })}
        />
      )}
    </div>
  );
}

/** All that the reader is asked about roles, by what they are: what one takes on, then each with its mandate. */
export function RolesToAnswer(props: {
  asked: RolesAsked;
  refresh: () => void;
}) {
  const { asked, refresh } = props;
  const { names, roles, more } = asked;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  const work = useRouteRef(rootRouteRef);
  const question = useRoleQuestion(names);
  const { sending, said, sayYesTo } = useYesToAll(refresh);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isThere = (id: string) =>
    roles.some(({ answer }) => answer.line.id === id);
  const isChosen = (id: string) =>
    !left.has(id) && said.get(id) !== 'done' && said.get(id) !== 'recorded';
  const chosen = roles.filter(
    each => mayBeAnswered(each) && isChosen(each.answer.line.id),
  );
  const questions = roles.map(({ role }) => question(role));
  const isLikeAnother = ({ role }: RoleToAnswer) =>
    questions.filter(each => each === question(role)).length > 1;
  const kinds = [...new Set(roles.map(({ role }) => role.proposition.role))];
  const choose = (id: string, isWanted: boolean) => {
    const next = new Set(left);
    if (isWanted) next.delete(id);
    else next.add(id);
    setLeft(next);
  };

  return (
    <div className={styles.page}>
      <WhatWasSaid
        said={[...said].flatMap(([id, each]) =>
          // What was refused and has been answered otherwise since is past.
          typeof each === 'object' && !isThere(id) ? [] : [each],
        )}
      />
      {roles.length === 0 ? (
        <>
          <Text as="p">{t('roles.nothingMoreAsked')}</Text>
          <Link to={work()}>{t('work.title')}</Link>
        </>
      ) : (
        <Text as="p">{t('roles.togetherLead')}</Text>
      )}
      {kinds.map(kind => (
        <Section key={kind} title={titled(format.role(kind))}>
          <Does role={kind} names={names} />
          <ul className={styles.roles}>
            {roles
              .filter(({ role }) => role.proposition.role === kind)
              .map(each => {
                const { id } = each.answer.line;
                return (
                  <RoleInList
                    key={id}
                    asked={each}
                    names={names}
                    isLikeAnother={isLikeAnother(each)}
                    chosen={chosen.includes(each)}
                    onChoose={isWanted => choose(id, isWanted)}
                    isDisabled={sending || said.get(id) === 'recorded'}
                    said={said.get(id)}
                  />
                );
              })}
          </ul>
        </Section>
      ))}
      {more && (
        <Text as="p">
          {t('roles.togetherMore', { number: String(roles.length) })}
        </Text>
      )}
      {roles.length > 0 && (
        <div
          className={bar.bar}
          role="group"
          aria-label={t('roles.yourAnswer')}
        >
          {chosen.length === 0 && (
            <Text as="p" variant="body-small">
              {t('roles.noneChosen')}
            </Text>
          )}
          <div className={bar.buttons}>
            <Button
              isDisabled={chosen.length === 0}
              isPending={sending}
              onPress={() => sayYesTo(chosen)}
            >
              {t('roles.yesToAll', { count: chosen.length })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
