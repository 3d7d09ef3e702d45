import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Grid, Text } from '@backstage/ui';
import { CustomerGoals } from '../goals/CustomerGoals';
import { EntityName } from '../parts/EntityName';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import { customerRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { CoveredServices } from './CoveredServices';
import { CustomerCases } from './CustomerCases';
import { CustomerRoles } from './CustomerRoles';
import { FindingLinks } from './FindingLinks';
import { NameOrderersLink } from './orderers/NameOrderersLink';
import { unitParameters } from './unitParameters';
import { Customer } from './useCustomer';
import { VacantRoles } from './VacantRoles';

/** A unit from plain data. */
export function CustomerView({ customer }: { customer: Customer }) {
  const { line, names } = customer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toCustomer = useRouteRef(customerRouteRef);
  return (
    <Grid.Root columns={{ initial: '1', md: '12' }} gap="4">
      <Grid.Item colSpan={{ initial: '1', md: '8' }}>
        <Flex direction="column" gap="4">
          <Section title={t('customers.people')}>
            <Flex direction="column" gap="3">
              <CustomerRoles customer={customer} />
              <VacantRoles customer={customer} />
              <NameOrderersLink customer={customer} />
            </Flex>
          </Section>
          <CustomerGoals unit={line.unit} />
        </Flex>
      </Grid.Item>
      <Grid.Item colSpan={{ initial: '1', md: '4' }}>
        <Flex direction="column" gap="4">
          <Section title={t('customers.toDo')}>
            {line.findings.length > 0 ? (
              <FindingLinks line={line} me={customer.me} />
            ) : (
              <Text color="secondary">{t('customers.nothingMissing')}</Text>
            )}
          </Section>
          <Section title={t('customers.unit')}>
            <Facts
              facts={[
                [
                  t('customers.inCatalog'),
                  <EntityName entityRef={line.unit} names={names} />,
                ],
                line.above !== undefined && [
                  t('customers.above'),
                  <Link to={toCustomer(unitParameters(line.above))}>
                    {format.name(line.above)}
                  </Link>,
                ],
              ]}
            />
          </Section>
          <Section title={t('customers.covered')}>
            <CoveredServices line={line} names={names} />
          </Section>
          <Section title={t('customers.cases')}>
            <CustomerCases customer={customer} />
          </Section>
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
}
