import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Decided } from '@business-relations/backstage-plugin-business-relations-common';
import { Facts } from '../parts/Facts';
import { Parties } from '../parts/Parties';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** What was decided, by whom, on whose mandate, and provided that. */
export function DecidedFacts(props: {
  decided: Decided;
  names: Record<string, string>;
}) {
  const { decided, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const { outcome, title, money, by, at, conditions, reason } = decided;
  return (
    <Facts
      facts={[
        [
          t(`requirement.decided_${outcome}`),
          [title, money && format.money(money)].filter(Boolean).join(', '),
        ],
        [t('requirement.decidedBy'), <Parties parties={by} names={names} />],
        [t('requirement.decidedAt'), format.moment(at)],
        reason && [t('requirement.reason'), reason],
        conditions.length > 0 && [
          t('requirement.conditions'),
          <ul>
            {conditions.map(condition => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>,
        ],
        decided.byPreparer && [
          t('requirement.noted'),
          t('requirement.byPreparer'),
        ],
      ]}
    />
  );
}
