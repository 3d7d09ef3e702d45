import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Grid, Text } from '@backstage/ui';
import { Faces } from '../answers/Faces';
import { RowsTable } from '../parts/RowsTable';
import { Section } from '../parts/Section';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { AskedOf } from './AskedOf';
import { RelatedServices } from './RelatedServices';
import { Person, usePerson } from './usePerson';
import { usePersonColumns } from './usePersonColumns';

function RolesOfPerson({ person }: { person: Person }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const columns = usePersonColumns(person);
  return person.roles.length === 0 ? (
    <Text color="secondary">{t('parties.noRoles')}</Text>
  ) : (
    <RowsTable
      label={t('parties.roles')}
      columns={columns}
      rows={person.roles}
      keyOf={({ id }) => id}
    />
  );
}

/** On a person's page: their roles, what they pay for, order and answer for, and what is asked of them. */
export function PersonTab({ person: ref }: { person: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = usePerson(ref);
  return (
    <Faces
      answer={answer}
      refresh={refresh}
      skeleton={<AwaitedSections sections={[6, 6]} beside={[4]} />}
    >
      {person => (
        <Flex direction="column" gap="4">
          <Section title={t('parties.roles')}>
            <RolesOfPerson person={person} />
          </Section>
          <Grid.Root columns={{ initial: '1', md: '2' }} gap="4">
            <Grid.Item>
              <RelatedServices />
            </Grid.Item>
            <Grid.Item>
              <AskedOf of={ref} me={person.me.person} />
            </Grid.Item>
          </Grid.Root>
        </Flex>
      )}
    </Faces>
  );
}
