import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { Draft, Needed, neededIn } from './draft';

/** In a sentence, what a proposal still lacks; undefined where it lacks nothing. */
export function useNeeded(): (draft: Draft) => string | undefined {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format, locale } = useWords();
  const labels: Record<Exclude<Needed, 'toBeforeFrom'>, string> = {
    unit: t('customers.unit'),
    holder: t('roles.holder'),
    entities: t('roles.entities'),
    money: t('roles.money'),
    from: t('roles.from'),
  };

  return draft => {
    const fields = neededIn(draft).flatMap(field =>
      field === 'toBeforeFrom' ? [] : [labels[field]],
    );
    if (fields.length > 0) {
      return t('roles.missing', {
        fields: format.list(
          fields.map(field => field.toLocaleLowerCase(locale)),
        ),
      });
    }
    return neededIn(draft).includes('toBeforeFrom')
      ? t('roles.toBeforeFrom')
      : undefined;
  };
}
