import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Standing } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { unitParameters } from '../customers/unitParameters';
import { EntityName } from '../parts/EntityName';
import { customerRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Hierarchy.module.css';
import { hierarchyOf, UnitInPlace } from './hierarchy';

type Names = Record<string, string>;

function RolesOfUnit({ of, names }: { of: UnitInPlace; names: Names }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const lines = [
    ...of.roles.map(({ id, role, holder, deputyFor }) => ({
      key: id,
      what:
        deputyFor === undefined
          ? format.role(role)
          : `${format.role(role)}, ${t('decision.asDeputy')}`,
      who: holder,
    })),
    ...of.decidesBeyond.map(({ person }) => ({
      key: person,
      what: t('standing.decidesBeyond'),
      who: person,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.roles}>
      {lines.map(({ key, what, who }) => (
        <li key={key}>
          {who && <EntityName entityRef={who} names={names} />}{' '}
          <Text variant="body-small" color="secondary">
            {what}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function UnitsBelow({ units, names }: { units: UnitInPlace[]; names: Names }) {
  const { format } = useWords(names);
  const customer = useRouteRef(customerRouteRef);
  return (
    <ul className={styles.units}>
      {units.map(each => (
        <li key={each.unit}>
          <Link to={customer(unitParameters(each.unit))}>
            {format.name(each.unit)}
          </Link>
          <RolesOfUnit of={each} names={names} />
          {each.below.length > 0 && (
            <UnitsBelow units={each.below} names={names} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The business's own hierarchy around those who have a role here: from the top down to those who order. */
export function HierarchyOfUnits({ standing }: { standing: Standing }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const units = hierarchyOf(standing);
  return units.length === 0 ? (
    <Text color="secondary">{t('standing.noUnits')}</Text>
  ) : (
    <UnitsBelow units={units} names={standing.names} />
  );
}
