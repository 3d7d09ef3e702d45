import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Role } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Roles.module.css';

/** In plain words, what whoever has a role does. */
export function Does(props: {
  role: Role;
  unit?: string;
  names: Record<string, string>;
}) {
  const { role, unit, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const where = unit ? format.name(unit) : t('roles.theUnit');
  const text =
    role === 'customer' || role === 'orderer' || role === 'accountManager'
      ? t(`roles.does_${role}`, { unit: where })
      : t(`roles.does_${role}`);
  return (
    <ul className={styles.does}>
      {text.split('\n').map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
