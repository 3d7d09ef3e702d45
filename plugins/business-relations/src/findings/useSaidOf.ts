import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { ReadersWords } from '../words/useWords';

/** What is said of a finding besides what it is: where, by whom, why. On the page and in the file alike. */
export function useSaidOf() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);

  const detailOf = ({ kind, detail }: Finding) => {
    if (detail === undefined) return [];
    if (kind === 'fork') return [t('findings.event', { number: detail })];
    if (kind === 'holderLeft') return [t('findings.isNow', { who: detail })];
    return [detail];
  };
  const reasonOf = (
    { kind, because }: Finding,
    { say }: Pick<ReadersWords, 'say'>,
  ) => {
    if (because === undefined) return [];
    const why = say(because);
    return kind === 'officeVacant' ? [t('findings.becauseOf', { why })] : [why];
  };
  return (finding: Finding, words: Pick<ReadersWords, 'say'>): string[] => [
    ...detailOf(finding),
    ...reasonOf(finding, words),
  ];
}
