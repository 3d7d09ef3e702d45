import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { Section } from '../parts/Section';
import { rootRouteRef } from '../routes';
import { AwaitedLines } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { CaseRow } from '../work/CaseRow';
import work from '../work/Work.module.css';

/** As many as one takes in at a glance; the list of cases has them all. */
const limit = 10;

/** What is open about a service, system or domain, as far as the reader may see it, and the way to all that ever was. */
export function CasesAbout({ subject }: { subject: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef);
  const { answer, refresh } = useAnswer(
    `open cases about ${subject}`,
    (api, signal) =>
      api(
        routes.cases,
        { query: { subject, open: 'true', limit } },
        { signal },
      ),
  );
  return (
    <Section title={t('standing.cases')}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedLines lines={4} />}
      >
        {({ items, names }) => (
          <Flex direction="column" gap="2">
            {items.length === 0 ? (
              <Text color="secondary">{t('standing.noCases')}</Text>
            ) : (
              <ul className={work.list}>
                {items.map(line => (
                  <CaseRow key={line.id} line={line} names={names} />
                ))}
              </ul>
            )}
            <Link
              to={`${root()}/cases?${new URLSearchParams({ subject }).toString()}`}
            >
              {t('standing.allCases')}
            </Link>
          </Flex>
        )}
      </Faces>
    </Section>
  );
}
