import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { EntityName } from '../parts/EntityName';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Origin } from './Origin';

/** One role as it stood: who, for which unit, on what mandate, from where; and why it gave no authority, where it gave none. */
export function HeldThen(props: {
  assignment: Assignment;
  inForce: boolean;
  replacedBy?: string;
  /** Whose place a deputy takes. */
  standsInFor?: string;
  names: Record<string, string>;
}) {
  const { assignment, inForce, replacedBy, standsInFor, names } = props;
  const { holder, unit, mandate, share } = assignment;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const until = mandate?.to
    ? t('roles.fromTo', {
        from: format.day(mandate.from),
        to: format.day(mandate.to),
      })
    : mandate && t('roles.fromOn', { from: format.day(mandate.from) });
  return (
    <>
      <Text as="p">
        {holder ? (
          <EntityName entityRef={holder} names={names} />
        ) : (
          t('standing.nobody')
        )}
        {standsInFor &&
          `, ${t('roles.standsInFor_whom', { person: format.name(standsInFor) })}`}
        {unit && ` · ${format.name(unit)}`}
        {share !== undefined &&
          ` · ${t('decision.share', { percent: format.percent(share) })}`}
        {mandate?.money &&
          ` · ${t('roles.mandateUpTo', { money: format.money(mandate.money) })}`}
        {until && ` · ${until}`}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        <Origin assignment={assignment} names={names} />
        {!inForce && ` · ${t('standing.notInForce')}`}
        {replacedBy &&
          ` · ${t('standing.replacedBy', { level: format.name(replacedBy) })}`}
      </Text>
    </>
  );
}
