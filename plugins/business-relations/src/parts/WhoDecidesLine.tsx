import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Route } from '@business-relations/backstage-plugin-business-relations-common';
import { Fragment } from 'react';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Parties } from './Parties';
import { WhoDecides } from './WhoDecides';

type Names = Record<string, string>;

type Told = {
  route: Route;
  names: Names;
  /** Also who may decide as a deputy; where there is room. */
  everybody?: boolean;
};

function Decides({ route, names, everybody }: Told) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  if (!route.bands) {
    return (
      <WhoDecides decide={route.decide} names={names} everybody={everybody} />
    );
  }
  return (
    <>
      {route.bands.map(({ upTo, decide }, index) => (
        <Fragment key={upTo ? format.money(upTo) : 'above'}>
          {index > 0 && '; '}
          {upTo && `${t('card.upTo', { money: format.money(upTo) })} `}
          {!upTo && index > 0 && `${t('card.above')} `}
          <WhoDecides decide={decide} names={names} everybody={everybody} />
        </Fragment>
      ))}
    </>
  );
}

/** Who prepares and who decides, in bands where the amount is not known yet. */
export function WhoDecidesLine(props: Told) {
  const { route, names, everybody } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const meeting = route.decide.by === 'nobody';
  return (
    <>
      {route.prepare.length > 0 && (
        <Text as="p" variant="body-small">
          {meeting ? t('card.meet') : t('card.prepares')}:{' '}
          <Parties parties={route.prepare} names={names} />
        </Text>
      )}
      <Text as="p" variant="body-small">
        {t('card.decides')}:{' '}
        <Decides route={route} names={names} everybody={everybody} />
      </Text>
      {route.inform.length > 0 && (
        <Text as="p" variant="body-small">
          {meeting ? t('card.meet') : t('card.informs')}:{' '}
          <Parties parties={route.inform} names={names} />
        </Text>
      )}
    </>
  );
}
