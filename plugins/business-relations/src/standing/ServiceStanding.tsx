import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  routes,
  Standing,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { Because } from '../parts/Because';
import { GoalsList } from '../goals/GoalsList';
import { Section } from '../parts/Section';
import { WhoDecidesLine } from '../parts/WhoDecidesLine';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { AsOfField } from './AsOfField';
import { CasesAbout } from './CasesAbout';
import { ChainOfRoles } from './ChainOfRoles';
import { HierarchyOfUnits } from './HierarchyOfUnits';
import { HistoryOfRoles } from './HistoryOfRoles';
import { useDay } from './useDay';

/** What somebody asks about most who looks back: orders, changed content, what is new, service levels. */
const asked = ['order', 'change', 'new', 'serviceLevel'] as const;

function WhoCouldDecide({ standing }: { standing: Standing }) {
  const { questions, names } = standing;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { titled } = useWords(names);
  return (
    <Flex direction="column" gap="3">
      {asked.map(question => {
        const found = questions.find(each => each.question === question);
        return (
          found && (
            <section key={question} aria-label={t(`card.${question}`)}>
              <Text as="h3" variant="title-x-small">
                {titled(t(`card.${question}`))}
              </Text>
              <WhoDecidesLine route={found.route} names={names} everybody />
              <Because reasons={found.route.because} names={names} />
            </section>
          )
        );
      })}
    </Flex>
  );
}

/** The tab of a service, system or domain: its roles with where each comes from, who could
 * decide, the units of the business around it, what is open about it, and the history. */
export function ServiceStanding() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const ref = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const [day, setDay] = useDay();
  const { answer, refresh } = useAnswer(
    `standing ${ref} ${day ?? ''}`,
    (api, signal) =>
      api(
        routes.standing,
        { query: { entity: ref, ...(day && { at: day }) } },
        { signal },
      ),
  );
  return (
    <Flex direction="column" gap="4">
      <AsOfField day={day} onChange={setDay} />
      {day && <Text color="secondary">{t('standing.catalogIsTodays')}</Text>}
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[12, 6]} />}
      >
        {standing => (
          <>
            <Section title={t('standing.chain')}>
              <ChainOfRoles standing={standing} />
            </Section>
            <Section title={t('standing.whoDecides')}>
              <WhoCouldDecide standing={standing} />
            </Section>
            <Section title={t('standing.hierarchy')}>
              <HierarchyOfUnits standing={standing} />
            </Section>
            {standing.goals.map(({ unit, goals }) => (
              <Section
                key={unit}
                title={t('standing.goalsOf', {
                  unit: standing.names[unit] ?? unit,
                })}
              >
                <GoalsList goals={goals} names={standing.names} />
              </Section>
            ))}
            {!day && <CasesAbout subject={ref} />}
            <Section title={t('standing.history')}>
              <HistoryOfRoles
                history={standing.history}
                names={standing.names}
              />
            </Section>
          </>
        )}
      </Faces>
    </Flex>
  );
}
