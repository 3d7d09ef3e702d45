import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Avatar } from '@backstage/ui';
import { EffectiveRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useWords } from '../words/useWords';
import styles from './RelationsCard.module.css';

/** Several holders where their names don't fit: a face each, by name for whoever points at it or can't see it. */
export function HolderFaces(props: {
  held: EffectiveRole[];
  names: Record<string, string>;
}) {
  const { format } = useWords(props.names);
  return (
    <span className={styles.faces}>
      {props.held.map(({ assignment: { id, holder }, inForce }) =>
        holder ? (
          <EntityRefLink
            key={id}
            entityRef={holder}
            aria-label={format.name(holder)}
            className={styles.face}
          >
            <span
              className={inForce ? styles.face : styles.pendingFace}
              title={format.name(holder)}
            >
              <Avatar
                src=""
                name={format.name(holder)}
                size="x-small"
                purpose="decoration"
              />
            </span>
          </EntityRefLink>
        ) : null,
      )}
    </span>
  );
}
