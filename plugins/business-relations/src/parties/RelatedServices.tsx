import { getEntityRelations, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import {
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { ServicesInList } from './ServicesInList';

/**
 * What a unit or a person pays for, orders and answers for: the relations that the catalog has of them already, so that
 * nothing is asked. Each service is in effect theirs, whether their role names it, its system or its domain.
 */
export function RelatedServices() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  // The relation of an account manager names the unit that they keep the relationship with: it answers for nothing itself.
  const held = relatedRoles
    .filter(
      role =>
        role !== 'accountManager' ||
        entity.kind.toLocaleLowerCase('en-US') === 'user',
    )
    .map(role => ({
      role,
      refs: getEntityRelations(entity, relationsOfRole[role].of).map(
        ({ kind, namespace, name }) => `${kind}:${namespace}/${name}`,
      ),
    }))
    .filter(({ refs }) => refs.length > 0);
  return (
    <Section title={t('parties.services')}>
      {held.length === 0 ? (
        <Text color="secondary">{t('parties.noServices')}</Text>
      ) : (
        <Flex direction="column" gap="3">
          {held.map(({ role, refs }) => (
            <section key={role} aria-label={t(`parties.${role}`)}>
              <Text as="h3" variant="body-medium" weight="bold">
                {t(`parties.${role}`)}
              </Text>
              <ServicesInList refs={refs} />
            </section>
          ))}
        </Flex>
      )}
    </Section>
  );
}
