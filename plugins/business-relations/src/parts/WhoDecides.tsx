import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { WhoDecides as Decision } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Parties } from './Parties';

/** Who decides, one band of it: one, several together, nobody, or a vacancy and whose task it is to fill it. */
export function WhoDecides(props: {
  decide: Decision;
  names: Record<string, string>;
}) {
  const { decide, names } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  switch (decide.by) {
    case 'nobody':
      return <>{t('card.nobodyDecides')}</>;
    case 'one':
      // Deputies may as well, and are asked too; the card names whose seat it is.
      return <Parties parties={[decide.decider.parties[0]]} names={names} />;
    case 'all':
      return (
        <>
          {t('card.together')}{' '}
          <Parties
            parties={decide.deciders.map(({ parties }) => parties[0])}
            names={names}
          />
        </>
      );
    default:
      return (
        <>
          {t('card.vacant', { role: format.role(decide.role) })}
          {decide.toFill.length > 0 && (
            <>
              , {t('card.toFill')}{' '}
              <Parties parties={decide.toFill} names={names} />
            </>
          )}
        </>
      );
  }
}
