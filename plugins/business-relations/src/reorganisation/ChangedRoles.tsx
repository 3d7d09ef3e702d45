import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Select, Text } from '@backstage/ui';
import { ChangedRole } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { EntityName } from '../parts/EntityName';
import { EntityPicker } from '../parts/EntityPicker';
import { Names } from '../parts/Names';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { caseRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Preview, RoleChoice } from './useChoices';

type Columns = [RowColumn<ChangedRole>, ...RowColumn<ChangedRole>[]];
type Choose = (role: string, choice: RoleChoice | undefined) => void;

/** What becomes of one role: what is proposed, unless something else is chosen. */
function WhatBecomes(props: {
  change: ChangedRole;
  names: Record<string, string>;
  choose: Choose;
}) {
  const { change, names, choose } = props;
  const { assignment, does, may, successor, unit } = change;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toCase = useRouteRef(caseRouteRef);
  // A hand-over is chosen before anybody is named: until then nothing is decided.
  const [naming, setNaming] = useState(false);
  const label = t('reorganisation.becomesOf', {
    role: format.role(assignment.role),
    person: assignment.holder ? format.name(assignment.holder) : '',
  });
  if (may.length === 0) {
    const says = t(`reorganisation.does_${does}`);
    return change.case === undefined ? (
      <Text>{says}</Text>
    ) : (
      <Link to={toCase({ id: change.case })}>{says}</Link>
    );
  }
  const shown = naming ? 'handOver' : does;
  return (
    <Flex direction="column" gap="2">
      <Select
        aria-label={label}
        options={[
          ...(shown === 'undecided'
            ? [{ id: 'undecided', label: t('reorganisation.does_undecided') }]
            : []),
          ...may.map(each => ({
            id: each,
            label: t(`reorganisation.does_${each}`),
          })),
        ]}
        value={shown}
        onChange={key => {
          const chosen = may.find(each => each === key);
          if (chosen === undefined || chosen === shown) return;
          setNaming(chosen === 'handOver');
          choose(
            assignment.id,
            chosen === 'handOver' ? undefined : { does: chosen },
          );
        }}
      />
      {shown === 'handOver' && (
        <EntityPicker
          label={t('reorganisation.whoIsAsked')}
          of="person"
          value={successor}
          name={successor === undefined ? undefined : names[successor]}
          onChange={ref => {
            setNaming(true);
            choose(
              assignment.id,
              ref === undefined
                ? undefined
                : { does: 'handOver', successor: ref },
            );
          }}
        />
      )}
      {unit !== undefined && (
        <Text>
          {t(
            successor === assignment.holder
              ? 'reorganisation.goesOnFor'
              : 'reorganisation.forUnit',
            { unit: format.name(unit) },
          )}
        </Text>
      )}
    </Flex>
  );
}

/** The roles for which something has changed: why, what is proposed, and what becomes of open cases. */
export function ChangedRoles(props: { preview: Preview; choose: Choose }) {
  const { roles, names } = props.preview;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say, titled } = useWords(names);
  const columns: Columns = [
    {
      id: 'role',
      label: t('customers.role'),
      width: '20%',
      cell: ({ assignment: { role, holder, unit, scope } }) => (
        <Flex direction="column" gap="1">
          <Text>{titled(format.role(role))}</Text>
          {holder && <EntityName entityRef={holder} names={names} />}
          {unit && <EntityName entityRef={unit} names={names} />}
          {/* Somebody may have a role of a unit several times, for different services. */}
          {'entities' in scope && (
            <div>
              <Names refs={scope.entities} names={names} />
            </div>
          )}
        </Flex>
      ),
    },
    {
      id: 'because',
      label: t('reorganisation.because'),
      width: '30%',
      cell: ({ because }) => because.map(say).join(' '),
    },
    {
      id: 'becomes',
      label: t('reorganisation.becomes'),
      width: '25%',
      cell: change => (
        <WhatBecomes change={change} names={names} choose={props.choose} />
      ),
    },
    {
      id: 'cases',
      label: t('reorganisation.cases'),
      width: '25%',
      cell: ({ cases }) => say(cases),
    },
  ];
  return roles.length === 0 ? (
    <Text as="p">{t('reorganisation.noRoles')}</Text>
  ) : (
    <RowsTable
      label={t('reorganisation.roles')}
      columns={columns}
      rows={roles}
      keyOf={({ assignment }) => assignment.id}
    />
  );
}
