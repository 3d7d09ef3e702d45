import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ProposeLink } from '../roles/vacancy/ProposeLink';
import { vacanciesIn } from '../roles/vacancy/useVacancies';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Customers.module.css';
import { Customer } from './useCustomer';

/** The roles of a unit that nobody fills, each with its remedy; for whoever may propose somebody. */
export function VacantRoles({ customer }: { customer: Customer }) {
  const { line, me, names } = customer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const vacancies = vacanciesIn(line, me);
  if (vacancies.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {vacancies.map(vacancy => (
        <li key={vacancy.role} className={styles.secondary}>
          {t('card.vacant', { role: format.role(vacancy.role) })} ·{' '}
          <ProposeLink
            vacancy={vacancy}
            place={{ unit: line.unit }}
            label={t('customers.proposeFor', {
              role: format.role(vacancy.role),
              unit: format.name(line.unit),
            })}
          />
        </li>
      ))}
    </ul>
  );
}
