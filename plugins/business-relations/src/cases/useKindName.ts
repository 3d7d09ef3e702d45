import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { inWords } from '../parts/inWords';
import { businessRelationsTranslationRef } from '../translation';
import { cases } from '../translations/en/cases';

type Known = Extract<keyof typeof cases, `kind_${string}`>;

const isKnown = (key: string): key is Known => key in cases;

/** What a kind of case is called; the words in its code for a new one. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return kind => {
    const key = `kind_${kind}`;
    return isKnown(key) ? t(`cases.${key}`) : inWords(kind);
  };
}
