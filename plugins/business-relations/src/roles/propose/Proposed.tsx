import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { useEffect, useRef } from 'react';
import {
  caseRouteRef,
  customersRouteRef,
  proposeRoleRouteRef,
} from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import styles from '../Roles.module.css';
import { Draft } from './draft';

/** Whom a customer needs besides; the one who was just proposed first of all needs the others. */
const others: Partial<
  Record<Draft['role'], Exclude<RelatedRole, 'customer'>[]>
> = {
  customer: ['accountManager', 'orderer'],
  accountManager: ['orderer'],
};

/** After it was sent: who has been asked, and what comes next for this unit. */
export function Proposed({ draft, id }: { draft: Draft; id: string }) {
  const { role, unit, holder, names } = draft;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toCase = useRouteRef(caseRouteRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const customers = useRouteRef(customersRouteRef);
  const said = useRef<HTMLDivElement>(null);
  // The form is gone; whoever filled it in by keyboard goes on here.
  useEffect(() => said.current?.focus(), []);
  const person = holder ? format.name(holder) : '';
  const next = unit ? (others[role] ?? []) : [];

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
      {unit && next.length > 0 && (
        <Flex direction="column" gap="2">
          <Text as="h2" variant="title-x-small">
            {t('roles.thenWhat')}
          </Text>
          <ul className={styles.does}>
            {next.map(each => (
              <li key={each}>
                <Link
                  to={`${propose()}?${new URLSearchParams({ role: each, unit })}`}
                >
                  {t(`roles.then_${each}`, { unit: format.name(unit) })}
                </Link>
              </li>
            ))}
          </ul>
        </Flex>
      )}
      <Flex gap="2">
        <ButtonLink href={toCase({ id })}>{t('roles.toCase')}</ButtonLink>
        <ButtonLink variant="secondary" href={customers()}>
          {t('customers.toCustomers')}
        </ButtonLink>
      </Flex>
    </div>
  );
}
