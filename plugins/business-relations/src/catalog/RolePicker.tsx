import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  DefaultEntityFilters,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import { RelatedRole } from '@business-relations/backstage-plugin-business-relations-common';
import { useEffect } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { RoleFilter, WITHOUT } from './RoleFilter';
import { Holders } from './useHolders';

type RoleFilters = DefaultEntityFilters &
  Partial<Record<RelatedRole, RoleFilter>>;

const ANYBODY = 'anybody';

/** One role: anybody, nobody for the customer, oneself, or one of the units and people that have it somewhere. */
export function RolePicker(props: { role: RelatedRole; holders: Holders }) {
  const { role, holders } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { filters, updateFilters, queryParameters } =
    useEntityList<RoleFilters>();
  const written = [queryParameters[role]].flat().at(0);
  const chosen = filters[role]?.value;

  // Whoever comes by an address that has it: the way back too.
  useEffect(() => {
    if (written) updateFilters({ [role]: new RoleFilter(role, written) });
  }, [role, written, updateFilters]);

  const { me, units, people } = holders[role];
  const others = people.filter(({ id }) => id !== me);
  const isKnown = (id: string) =>
    [...units, ...people].some(each => each.id === id) || id === me;
  return (
    <Select
      size="small"
      label={t(`catalog.${role}`)}
      searchable
      options={[
        {
          title: t('catalog.any'),
          options: [
            { id: ANYBODY, label: t('catalog.anybody') },
            ...(role === 'customer'
              ? [{ id: WITHOUT, label: t('catalog.withoutCustomer') }]
              : []),
            ...(me ? [{ id: me, label: t('catalog.mine') }] : []),
            // Named by the address, and on nothing by now.
            ...(chosen && chosen !== WITHOUT && !isKnown(chosen)
              ? [{ id: chosen, label: chosen }]
              : []),
          ],
        },
        ...(units.length > 0
          ? [{ title: t('catalog.units'), options: units }]
          : []),
        ...(others.length > 0
          ? [{ title: t('catalog.people'), options: others }]
          : []),
      ]}
      value={chosen ?? ANYBODY}
      onChange={key =>
        updateFilters({
          [role]:
            key === null || key === ANYBODY
              ? undefined
              : new RoleFilter(role, String(key)),
        })
      }
    />
  );
}
