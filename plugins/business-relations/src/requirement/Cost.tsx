import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { Alternative } from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { costOf } from './costOf';

/** What an alternative costs as it is decided on, and how that comes about where it is both once and yearly. */
export function Cost({ of }: { of: Pick<Alternative, 'oneOff' | 'yearly'> }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const cost = costOf(of);
  const { oneOff, yearly } = of;
  if (!cost) return <>{t('requirement.noPrice')}</>;
  return (
    <>
      <strong>{format.money(cost)}</strong>
      {yearly && (
        <Text variant="body-small" color="secondary">
          {' '}
          {oneOff
            ? t('requirement.onceAndYearly', {
                oneOff: format.money(oneOff),
                yearly: format.money(yearly),
              })
            : t('requirement.aYear')}
        </Text>
      )}
    </>
  );
}
