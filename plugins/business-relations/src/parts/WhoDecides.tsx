import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Decider,
  WhoDecides as Decision,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Fragment } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Parties } from './Parties';

/** One seat: whose it is; where there is room for `everybody`, also who may decide in it as well, as deputies. */
function Seat(props: {
  decider: Decider;
  names: Record<string, string>;
  everybody: boolean;
}) {
  const { decider, names, everybody } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [first, ...others] = decider.parties;
  return (
    <>
      <Parties parties={[first]} names={names} />
      {everybody &&
        others.map(party => (
          <Fragment key={`${party.person} ${party.assignment ?? ''}`}>
            {' '}
            {t('card.or')} <Parties parties={[party]} names={names} />
          </Fragment>
        ))}
    </>
  );
}

/** Who decides, one band of it: one, several together, nobody, or a vacancy and whose task it is to fill it. */
export function WhoDecides(props: {
  decide: Decision;
  names: Record<string, string>;
  everybody?: boolean;
}) {
  const { decide, names, everybody = false } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  switch (decide.by) {
    case 'nobody':
      return <>{t('card.nobodyDecides')}</>;
    case 'one':
      // Deputies may as well, and are asked too; the card names whose seat it is.
      return (
        <Seat decider={decide.decider} names={names} everybody={everybody} />
      );
    case 'all':
      return (
        <>
          {t('card.together')}{' '}
          {decide.deciders.map((decider, index) => (
            <Fragment key={decider.unit ?? decider.parties[0].person}>
              {index > 0 && ', '}
              <Seat decider={decider} names={names} everybody={everybody} />
            </Fragment>
          ))}
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
