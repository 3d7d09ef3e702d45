import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { inWords } from '../parts/inWords';
import { businessRelationsTranslationRef } from '../translation';
import { cases } from '../translations/en/cases';

type Known = Extract<keyof typeof cases, `outcome_${string}`>;

const isKnown = (key: string): key is Known => key in cases;

/** How a case ended, in words. */
export function useOutcomeName(): (outcome: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return outcome => {
    const key = `outcome_${outcome}`;
    return isKnown(key) ? t(`cases.${key}`) : inWords(outcome);
  };
}
