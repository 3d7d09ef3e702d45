import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../../translation';
import { today } from '../../words/today';
import { HeldHere } from '../HeldHere';
import { onceEach } from '../onceEach';
import styles from './Tree.module.css';

/** A unit's own customers and orderers, each with how they stand. */
export function RolesInTree(props: {
  line: UnitInTree;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { unit, customers, orderers, decides } = line;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const held = [
    ...onceEach(customers, today()).map(
      assignment => ({ role: 'customer', assignment }) as const,
    ),
    ...onceEach(orderers, today()).map(
      assignment => ({ role: 'orderer', assignment }) as const,
    ),
  ];
  // Accepted and dated right, and yet it isn't them who decide here: they have left.
  const decidesHere = (person: string | undefined) =>
    decides?.unit === unit &&
    person !== undefined &&
    decides.people.includes(person);
  if (held.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {held.map(({ role, assignment }) => (
        <li key={assignment.id}>
          <span className={styles.secondary}>{t(`catalog.${role}`)}</span>{' '}
          <HeldHere
            of={role}
            held={assignment}
            unit={unit}
            hasLeft={role === 'customer' && !decidesHere(assignment.holder)}
            mayPropose={false}
            names={names}
          />
        </li>
      ))}
    </ul>
  );
}
