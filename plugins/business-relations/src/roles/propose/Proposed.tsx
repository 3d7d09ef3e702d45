import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import {
  caseRouteRef,
  customersRouteRef,
  proposeRoleRouteRef,
} from '../../routes';
import { Me } from '../../people/useMe';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from '../Roles.module.css';
import { useVacancies } from '../vacancy/useVacancies';
import { queryOf } from '../vacancy/vacancy';
import { Draft } from './draft';

/** What is still vacant around the unit, until all of it is filled or asked for. */
function Next(props: { draft: Draft; me: Me }) {
  const { unit, reach, entities } = props.draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(props.draft.names);
  const propose = useRouteRef(proposeRoleRouteRef);
  const answer = useVacancies(unit, props.me);
  const found = answer.face === 'content' ? answer.data : undefined;
  if (!found || found.vacancies.length === 0) return null;
  // Whoever came from a service goes on with it.
  const [entity, ...more] = reach === 'entities' ? entities : [];
  const place = {
    unit: found.unit,
    ...(entity !== undefined && more.length === 0 && { entity }),
  };
  return (
    <Flex direction="column" gap="2">
      <Text as="h2" variant="title-x-small">
        {t('roles.thenWhat')}
      </Text>
      <ul className={styles.does}>
        {found.vacancies.map(vacancy => (
          <li key={vacancy.role}>
            <Link to={`${propose()}?${queryOf(vacancy, place)}`}>
              {t(`roles.then_${vacancy.role}`, {
                unit: found.names[found.unit] ?? format.name(found.unit),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Flex>
  );
}

/** After it was sent: who has been asked, and what comes next for this unit. */
export function Proposed(props: { draft: Draft; id: string; me: Me }) {
  const { draft, id, me } = props;
  const { holder, names } = draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toCase = useRouteRef(caseRouteRef);
  const customers = useRouteRef(customersRouteRef);
  const said = useRef<HTMLDivElement>(null);
  // The form is gone; whoever filled it in by keyboard goes on here.
  useEffect(() => said.current?.focus(), []);
  const person = holder ? format.name(holder) : '';

  return (
    <div className={styles.propose}>
      <div ref={said} tabIndex={-1} role="status">
        <Alert
          status="success"
          icon
          title={t('roles.sentTitle', { person })}
          description={t('roles.sent', { person })}
        />
      </div>
      <Next draft={draft} me={me} />
      <Flex gap="2">
        <ButtonLink href={toCase({ id })}>{t('roles.toCase')}</ButtonLink>
        <ButtonLink variant="secondary" href={customers()}>
          {t('customers.toCustomers')}
        </ButtonLink>
      </Flex>
    </div>
  );
}
