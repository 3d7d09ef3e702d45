import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { Standing } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { EntityName } from '../parts/EntityName';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { HeldThen } from './HeldThen';

/** Role by role: level by level from the service upwards, who has it there and what takes the place of what. */
export function ChainOfRoles({ standing }: { standing: Standing }) {
  const { chain, names } = standing;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, titled } = useWords(names);
  if (chain.length === 0) {
    return <Text color="secondary">{t('standing.noRoles')}</Text>;
  }
  const all = chain.flatMap(({ steps }) =>
    steps.flatMap(({ assignments }) => assignments),
  );
  const holderOf = (id: string | undefined) =>
    all.find(({ assignment }) => assignment.id === id)?.assignment.holder;
  return (
    <Flex direction="column" gap="3">
      {chain.map(({ role, steps }) => (
        <section key={role} aria-label={format.role(role)}>
          <Text as="h3" variant="title-x-small">
            {titled(format.role(role))}
          </Text>
          <ol>
            {steps.map(({ level, assignments }) => (
              <li key={level}>
                <EntityName entityRef={level} names={names} />
                <ul>
                  {assignments.map(({ assignment, ...then }) => (
                    <li key={assignment.id}>
                      <HeldThen
                        assignment={assignment}
                        standsInFor={holderOf(assignment.deputyFor)}
                        names={names}
                        {...then}
                      />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Flex>
  );
}
