import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Assignment,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../people/useMe';
import { mayPropose } from '../roles/propose/RoleField';
import { ProposeLink } from '../roles/vacancy/ProposeLink';
import { vacancyIn } from '../roles/vacancy/useVacancies';
import { customerRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';
import { HeldHere } from './HeldHere';
import { onceEach } from './onceEach';
import { unitParameters } from './unitParameters';

/** As many as a row shows; the unit's own page has them all. */
const fits = 3;

/** Whoever has a role in a unit, pending ones visibly so; a vacancy with its remedy, for whoever may propose. */
export function Holders(props: {
  of: RelatedRole;
  line: CustomerLine;
  held: Assignment[];
  me: Me | undefined;
  names: Record<string, string>;
}) {
  const { of: role, line, held, me, names } = props;
  const { unit } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const customer = useRouteRef(customerRouteRef);
  const mayProposeIt = me !== undefined && mayPropose(me, role);
  const vacancy = mayProposeIt && vacancyIn(line, role);
  const remedy = vacancy && (
    <ProposeLink
      vacancy={vacancy}
      place={{ unit }}
      label={t('customers.proposeFor', {
        role: format.role(role),
        unit: format.name(unit),
      })}
    />
  );

  if (held.length === 0) {
    return (
      <span className={styles.secondary}>
        {t('customers.nobody')}
        {remedy && <> · {remedy}</>}
      </span>
    );
  }
  const people = onceEach(held, today());
  return (
    <ul className={styles.lines}>
      {people.slice(0, fits).map(assignment => (
        <li key={assignment.id}>
          <HeldHere
            of={role}
            held={assignment}
            unit={unit}
            hasLeft={line.left.includes(assignment.id)}
            mayPropose={
              mayProposeIt && !(vacancy && vacancy.assignment === assignment.id)
            }
            names={names}
          />
        </li>
      ))}
      {people.length > fits && (
        <li>
          <Link to={customer(unitParameters(unit))}>
            {t('customers.more', { number: String(people.length - fits) })}
          </Link>
        </li>
      )}
      {remedy && <li>{remedy}</li>}
    </ul>
  );
}
