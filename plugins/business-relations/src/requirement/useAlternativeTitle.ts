import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Alternative,
  NOTHING,
} from '@business-relations/backstage-plugin-business-relations-common';
import { businessRelationsTranslationRef } from '../translation';

/** Doing nothing is an alternative of every requirement, and has no title of its own. */
export function useAlternativeTitle() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return ({ key, title }: Pick<Alternative, 'key' | 'title'>): string =>
    key === NOTHING ? t('requirement.nothing') : title;
}
