import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import {
  AnswerOf,
  ReorganisationDone,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

type Columns = [
  RowColumn<ReorganisationDone>,
  ...RowColumn<ReorganisationDone>[],
];

/** Those that were carried out, and what could not be asked. */
export function ReorganisationsSoFar(props: {
  done: AnswerOf<typeof routes.reorganisations>;
}) {
  const { items, names } = props.done;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, say } = useWords(names);
  const columns: Columns = [
    {
      id: 'when',
      label: t('reorganisation.when'),
      cell: ({ at }) => format.moment(at),
    },
    {
      id: 'by',
      label: t('reorganisation.by'),
      cell: ({ by }) => <EntityName entityRef={by} names={names} />,
    },
    {
      id: 'what',
      label: t('reorganisation.done'),
      cell: ({ counts: { handOver, confirm, end, keep } }) =>
        t('reorganisation.doneCounts', {
          handOver: String(handOver),
          confirm: String(confirm),
          end: String(end),
          keep: String(keep),
        }),
    },
    {
      id: 'left',
      label: t('reorganisation.left'),
      cell: ({ waiting, refusals }) => (
        <Flex direction="column" gap="1">
          <Text>
            {t('reorganisation.waiting', { number: String(waiting) })}
          </Text>
          {refusals.map(({ assignment, because }) => (
            <Text key={assignment.id}>{say(because)}</Text>
          ))}
        </Flex>
      ),
    },
  ];
  return (
    <Section title={t('reorganisation.soFar')}>
      {items.length === 0 ? (
        <Text as="p">{t('reorganisation.none')}</Text>
      ) : (
        <RowsTable
          label={t('reorganisation.soFar')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
