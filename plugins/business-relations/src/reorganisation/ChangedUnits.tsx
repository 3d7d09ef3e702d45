import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, Flex, Text } from '@backstage/ui';
import { ChangedUnit } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { EntityPicker } from '../parts/EntityPicker';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Preview, UnitChoice } from './useChoices';

type Columns = [RowColumn<ChangedUnit>, ...RowColumn<ChangedUnit>[]];
type Choose = (unit: string, choice: UnitChoice | undefined) => void;

/** What takes the place of a unit that is gone, or that its roles end with it. */
function WhatFollows(props: {
  change: ChangedUnit;
  names: Record<string, string>;
  choose: Choose;
}) {
  const { change, names, choose } = props;
  const { unit, successor, ends, roles } = change;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (roles === 0) return <Text>{t('reorganisation.nothingRestsOnIt')}</Text>;
  return (
    <Flex direction="column" gap="2">
      <EntityPicker
        label={t('reorganisation.successorOf', { unit: format.name(unit) })}
        of="unit"
        value={successor}
        name={successor === undefined ? undefined : names[successor]}
        onChange={ref =>
          choose(unit, ref === undefined ? undefined : { successor: ref })
        }
      />
      <Checkbox
        isSelected={ends}
        onChange={isChosen =>
          choose(unit, isChosen ? { ends: true } : undefined)
        }
      >
        {t('reorganisation.unitEnds')}
      </Checkbox>
    </Flex>
  );
}

/** The units that are gone, have moved or are called otherwise, with what speaks for a successor. */
export function ChangedUnits(props: { preview: Preview; choose: Choose }) {
  const { units, moreUnits, names } = props.preview;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { say } = useWords(names);
  const columns: Columns = [
    {
      id: 'unit',
      label: t('customers.unit'),
      width: '20%',
      cell: ({ unit }) => <EntityName entityRef={unit} names={names} />,
    },
    {
      id: 'what',
      label: t('reorganisation.what'),
      width: '45%',
      cell: ({ is, says, candidates }) => (
        <Flex direction="column" gap="1">
          <Text>{says ? say(says) : t(`reorganisation.is_${is}`)}</Text>
          {candidates.flatMap(({ unit, because }) =>
            because.map(each => (
              <Text key={`${unit} ${each.code}`} color="secondary">
                {say(each)}
              </Text>
            )),
          )}
        </Flex>
      ),
    },
    {
      id: 'follows',
      label: t('reorganisation.follows'),
      width: '35%',
      cell: change =>
        change.is === 'gone' ? (
          <WhatFollows change={change} names={names} choose={props.choose} />
        ) : null,
    },
  ];
  return (
    <Section title={t('reorganisation.units')}>
      {units.length === 0 ? (
        <Text as="p">{t('reorganisation.noUnits')}</Text>
      ) : (
        <RowsTable
          label={t('reorganisation.units')}
          columns={columns}
          rows={units}
          keyOf={({ is, unit }) => `${is} ${unit}`}
        />
      )}
      {moreUnits > 0 && (
        <Text as="p">
          {t('reorganisation.moreUnits', { number: String(moreUnits) })}
        </Text>
      )}
    </Section>
  );
}
