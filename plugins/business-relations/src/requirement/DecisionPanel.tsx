import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { Matter } from '@business-relations/backstage-plugin-business-relations-common';
import { CaseOnPage } from '../cases/CaseOnPage';
import { Facts } from '../parts/Facts';
import { WhoDecides } from '../parts/WhoDecides';
import { Because } from '../parts/Because';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Alternatives } from './Alternatives';
import { useAlternativeTitle } from './useAlternativeTitle';

function AnswersSoFar(props: {
  matter: Matter;
  names: Record<string, string>;
}) {
  const { matter, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (matter.answers.length === 0) return null;
  return (
    <ul>
      {matter.answers.map(({ by, answer, at }) => (
        <li key={by.person}>
          {format.name(by.person)}: {t(`requirement.seat_${answer}`)},{' '}
          {format.moment(at)}
        </li>
      ))}
    </ul>
  );
}

/** What was put to whoever decides: the alternatives, and for each who would, and why. */
export function DecisionPanel(props: { on: CaseOnPage; matter: Matter }) {
  const { on, matter } = props;
  const { names } = on.answer;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const titleOf = useAlternativeTitle();
  const { alternatives, recommended } = matter.proposal;
  const route = matter.routes[matter.onTheTable];
  return (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="title-x-small">
        {t('requirement.alternatives')}
      </Text>
      <Alternatives alternatives={alternatives} recommended={recommended} />
      <Text as="h3" variant="title-x-small">
        {t('requirement.whoDecides')}
      </Text>
      <Facts
        facts={alternatives.map(alternative => {
          const of = matter.routes[alternative.key];
          return (
            of && [
              titleOf(alternative),
              <WhoDecides decide={of.decide} names={names} />,
            ]
          );
        })}
      />
      {route && <Because reasons={route.because} names={names} />}
      <AnswersSoFar matter={matter} names={names} />
      {matter.recommendations.map(({ by, at, remark }) => (
        <Text as="p" key={`${by.person} ${at}`} variant="body-small">
          {t('requirement.recommendedBy', { who: format.name(by.person) })}
          {remark && `: ${remark}`}
        </Text>
      ))}
    </Flex>
  );
}
