import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { fields } from '../../translations/en/fields';
import { businessRelationsTranslationRef } from '../../translation';
import { inWords } from '../../parts/inWords';

type Known = Extract<keyof typeof fields, `of_${string}`>;

const isKnown = (key: string): key is Known => key in fields;

/** A field's name in the reader's language; the words in its code for one that a new kind brought along. */
export function useFieldName(): (name: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return name => {
    const key = `of_${name}`;
    return isKnown(key) ? t(`fields.${key}`) : inWords(name);
  };
}
