import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RendererProps } from '@backstage/plugin-home-react';
import { businessRelationsTranslationRef } from '../translation';

/** A card of the home page as all others, with its title in the reader's language. */
export function AskedOfMeCard({ Content }: RendererProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <InfoCard title={t('work.asked')} divider>
      <Content />
    </InfoCard>
  );
}
