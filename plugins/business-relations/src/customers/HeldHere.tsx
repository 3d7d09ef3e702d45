import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Assignment,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { Names } from '../parts/Names';
import { StandingNote } from '../roles/StandingNote';
import { ProposeLink } from '../roles/vacancy/ProposeLink';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** Who has a role and how it stands; where the catalog names nobody, for which services, with the remedy if `mayPropose`. */
export function HeldHere(props: {
  of: RelatedRole;
  held: Assignment;
  unit: string;
  /** Its holder is no longer in the catalog. */
  hasLeft: boolean;
  mayPropose: boolean;
  names: Record<string, string>;
}) {
  const { of: role, held, unit, hasLeft, mayPropose, names } = props;
  const { id, holder, scope } = held;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const place = 'entities' in scope ? scope.entities : [unit];
  return (
    <>
      {holder === undefined ? (
        <Names refs={place} names={names} hideIcon />
      ) : (
        <EntityName entityRef={holder} names={names} />
      )}{' '}
      <StandingNote assignment={held} inForce={hasLeft ? false : undefined} />
      {holder === undefined && mayPropose && (
        <ProposeLink
          vacancy={{ role, assignment: id }}
          place={{ unit }}
          label={t('customers.proposeFor', {
            role: format.role(role),
            unit: place.map(format.name).join(', '),
          })}
        />
      )}
    </>
  );
}
