import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import {
  Decider,
  Party,
  Route,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Fragment } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { EntityName } from './EntityName';

type Names = Record<string, string>;

function PartyName({ party, names }: { party: Party; names: Names }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (party.role === 'asker') return <>{t('card.you')}</>;
  return (
    <>
      <EntityName entityRef={party.person} names={names} /> (
      {format.role(party.role)})
    </>
  );
}

const Parties = ({
  parties,
  names,
}: {
  parties: readonly Party[];
  names: Names;
}) => (
  <>
    {parties.map((party, index) => (
      <Fragment key={`${party.person} ${party.role} ${party.assignment ?? ''}`}>
        {index > 0 && ', '}
        <PartyName party={party} names={names} />
      </Fragment>
    ))}
  </>
);

const Seat = ({ decider, names }: { decider: Decider; names: Names }) => (
  <PartyName party={decider.parties[0]} names={names} />
);

function Who({ decide, names }: { decide: WhoDecides; names: Names }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  switch (decide.by) {
    case 'nobody':
      return <>{t('card.meets')}</>;
    case 'one':
      return <Seat decider={decide.decider} names={names} />;
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

/** Who prepares and who decides, in bands where the amount is not known yet. */
export function WhoDecidesLine({
  route,
  names,
}: {
  route: Route;
  names: Names;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  return (
    <>
      {route.prepare.length > 0 && (
        <Text as="p" variant="body-small">
          {t('card.prepares')}:{' '}
          <Parties parties={route.prepare} names={names} />
        </Text>
      )}
      <Text as="p" variant="body-small">
        {t('card.decides')}:{' '}
        {route.bands ? (
          route.bands.map(({ upTo, decide }, index) => (
            <Fragment key={upTo ? format.money(upTo) : 'above'}>
              {index > 0 && '; '}
              {upTo
                ? t('card.upTo', { money: format.money(upTo) })
                : index > 0 && t('card.above')}{' '}
              <Who decide={decide} names={names} />
            </Fragment>
          ))
        ) : (
          <Who decide={route.decide} names={names} />
        )}
      </Text>
    </>
  );
}
