import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';

/** So many are named; of others it is said how many they are. */
const NAMED = 3;

/** The first of many in a line of text, and how many more there are. */
export function useFewNames(
  names: Record<string, string>,
): (refs: readonly string[]) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  return refs => {
    const first = refs.slice(0, NAMED).map(format.name).join(', ');
    const more = refs.length - NAMED;
    return more > 0
      ? t('shared.andMore', { names: first, number: String(more) })
      : first;
  };
}
