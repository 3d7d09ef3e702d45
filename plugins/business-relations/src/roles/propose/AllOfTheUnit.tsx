import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  EntityRef,
  RelatedRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useAnswer } from '../../answers/useAnswer';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';

/** On how many services the role would be now; nothing while that is not known, since nothing rests on it. */
function useServicesNow(role: RelatedRole, unit: EntityRef | undefined) {
  const { answer } = useAnswer(
    `all of the unit ${role} ${unit ?? ''}`,
    async (api, signal) =>
      unit === undefined
        ? undefined
        : api(routes.allOfTheUnit, { query: { role, unit } }, { signal }),
  );
  return answer.face === 'content' ? answer.data?.services : undefined;
}

/** What "all of the unit" gives and what it does not, with how much that is today. */
export function AllOfTheUnit(props: {
  role: RelatedRole;
  unit: EntityRef | undefined;
  names: Record<string, string>;
}) {
  const { role, unit, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const services = useServicesNow(role, unit);
  const where = unit ? format.name(unit) : t('roles.theUnit');
  return (
    <Text as="p" variant="body-small" color="secondary" aria-live="polite">
      {t(`roles.allOfTheUnit_${role}`, { unit: where })}{' '}
      {services === 0 && t('roles.onNoServiceNow')}
      {services !== undefined &&
        services > 0 &&
        t('roles.onServicesNow', { count: services })}
    </Text>
  );
}
