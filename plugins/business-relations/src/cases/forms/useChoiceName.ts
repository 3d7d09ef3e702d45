import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { inWords } from '../../parts/inWords';
import { businessRelationsTranslationRef } from '../../translation';
import { fields } from '../../translations/en/fields';

type Known = Extract<keyof typeof fields, `is_${string}`>;

const isKnown = (key: string): key is Known => key in fields;

/** What one of the choices of a field is called; the words in its code for one that a new kind brought along. */
export function useChoiceName(): (choice: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return choice => {
    const key = `is_${choice}`;
    return isKnown(key) ? t(`fields.${key}`) : inWords(choice);
  };
}
