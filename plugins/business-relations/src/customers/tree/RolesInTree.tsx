import {
  Assignment,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { UnitInTree } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { today } from '../../words/today';
import { useWords } from '../../words/useWords';
import { HeldHere } from '../HeldHere';
import { onceEach } from '../onceEach';
import styles from './Tree.module.css';

/** A unit's own customers and orderers, each with how they stand. */
export function RolesInTree(props: {
  line: UnitInTree;
  names: Record<string, string>;
}) {
  const { line, names } = props;
  const { unit, customers, orderers } = line;
  const { format } = useWords(names);
  const held: [RelatedRole, Assignment][] = [
    ...onceEach(customers, today()).map((each): [RelatedRole, Assignment] => [
      'customer',
      each,
    ]),
    ...onceEach(orderers, today()).map((each): [RelatedRole, Assignment] => [
      'orderer',
      each,
    ]),
  ];
  if (held.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {held.map(([role, assignment]) => (
        <li key={assignment.id}>
          <HeldHere
            of={role}
            held={assignment}
            unit={unit}
            mayPropose={false}
            names={names}
          />{' '}
          <span className={styles.secondary}>{format.role(role)}</span>
        </li>
      ))}
    </ul>
  );
}
