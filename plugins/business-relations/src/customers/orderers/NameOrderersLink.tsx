import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { mayPropose } from '../../roles/propose/RoleField';
import { nameOrderersRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { unitParameters } from '../unitParameters';
import { Customer } from '../useCustomer';

/** Of a customer, for whoever may propose orderers: all of its units in one go. */
export function NameOrderersLink({ customer }: { customer: Customer }) {
  const { line, me, names } = customer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const nameOrderers = useRouteRef(nameOrderersRouteRef);
  if (line.customers.length === 0 || !mayPropose(me, 'orderer')) return null;
  return (
    <Link to={nameOrderers(unitParameters(line.unit))}>
      {t('customers.nameOrderers', { unit: format.name(line.unit) })}
    </Link>
  );
}
