import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { stages } from '../translations/en/stages';
import { businessRelationsTranslationRef } from '../translation';

const known = (stage: string): stage is keyof typeof stages => stage in stages;

/** A stage's name in the reader's language; its code for a kind that brought no names. */
export function useStageName(): (stage: string) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return stage => (known(stage) ? t(`stages.${stage}`) : stage);
}
