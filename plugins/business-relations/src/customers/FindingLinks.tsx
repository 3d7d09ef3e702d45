import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { RiErrorWarningLine } from '@remixicon/react';
import { Me } from '../people/useMe';
import { HAND_OVER } from '../roles/change/ChangesMenu';
import { mayPropose } from '../roles/propose/RoleField';
import { vacancyIn } from '../roles/vacancy/useVacancies';
import { queryOf } from '../roles/vacancy/vacancy';
import { customerRouteRef, proposeRoleRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import styles from './Customers.module.css';
import { unitParameters } from './unitParameters';

type Finding = CustomerLine['findings'][number];

/**
 * Vacancies are remedied by a proposal, the role of somebody who has left by handing it over; what is pending or lacking
 * is looked into on the unit's page.
 */
const vacancies: Partial<Record<Finding, RelatedRole>> = {
  noCustomer: 'customer',
  noAccountManager: 'accountManager',
};

/** What is vacant, pending or lacking in a unit, each linked to its remedy; a vacancy for whoever may propose. */
export function FindingLinks(props: {
  line: CustomerLine;
  me: Me | undefined;
}) {
  const { line, me } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const customer = useRouteRef(customerRouteRef);
  const remedy = (finding: Finding) => {
    const role = vacancies[finding];
    const page = customer(unitParameters(line.unit));
    const [left] = line.left;
    if (finding === 'holderLeft' && left !== undefined)
      return `${page}?${new URLSearchParams({ [HAND_OVER]: left })}`;
    if (!role) return page;
    if (!me || !mayPropose(me, role)) return page;
    const vacancy = vacancyIn(line, role) ?? { role };
    return `${propose()}?${queryOf(vacancy, { unit: line.unit })}`;
  };
  return (
    <ul className={styles.lines}>
      {line.findings.map(finding => (
        <li key={finding} className={styles.finding}>
          <RiErrorWarningLine aria-hidden size={14} />
          <Link to={remedy(finding)}>{t(`customers.${finding}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
