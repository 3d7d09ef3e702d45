import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import {
  AnswerOf,
  Import,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { RowColumn, RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import styles from './Imports.module.css';

type Columns = [RowColumn<Import>, ...RowColumn<Import>[]];

/** How many people have been asked, of those that an import names. */
function Asked({ done }: { done: Import }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { steps, waiting, refused } = done;
  const asked = { asked: String(steps - waiting), of: String(steps) };
  return (
    <Flex direction="column" gap="1">
      <Text>{t('imports.asked', asked)}</Text>
      {waiting > 0 && (
        <progress
          className={styles.progress}
          aria-label={t('imports.progress')}
          value={steps - waiting}
          max={steps}
        />
      )}
      {refused > 0 && (
        <Text>{t('imports.refused', { number: String(refused) })}</Text>
      )}
    </Flex>
  );
}

/** The latest imports, and how far each has come with asking people. */
export function ImportsSoFar(props: {
  imports: AnswerOf<typeof routes.imports>;
}) {
  const { items, names } = props.imports;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const columns: Columns = [
    { id: 'name', label: t('imports.name'), cell: ({ name }) => name },
    {
      id: 'when',
      label: t('imports.when'),
      cell: ({ at }) => format.moment(at),
    },
    {
      id: 'by',
      label: t('imports.by'),
      cell: ({ by }) => <EntityName entityRef={by} names={names} />,
    },
    {
      id: 'brought',
      label: t('imports.brought'),
      cell: ({ counts }) =>
        t('imports.broughtCounts', {
          new: String(counts.new),
          changed: String(counts.changed),
          ended: String(counts.ended),
        }),
    },
    {
      id: 'asked',
      label: t('imports.progress'),
      cell: done => <Asked done={done} />,
    },
  ];
  return (
    <Section title={t('imports.soFar')}>
      {items.length === 0 ? (
        <Text as="p">{t('imports.none')}</Text>
      ) : (
        <RowsTable
          label={t('imports.soFar')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}
