import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import { OfferingItem } from '@business-relations/backstage-plugin-business-relations-common';
import { described } from '../../parts/described';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { costOf } from '../costOf';

/** What can be ordered of the service as it is, with its price. */
export function OfferingField(props: {
  offering: OfferingItem[];
  value?: string;
  problem?: string;
  onChange: (item: OfferingItem | undefined) => void;
}) {
  const { offering, value, problem, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  return (
    <Select
      label={t('requirement.offeringItem')}
      secondaryLabel={t('fields.required')}
      isRequired
      placeholder={t('fields.choose')}
      {...(offering.length === 0
        ? described(undefined, t('requirement.nothingOffered'))
        : described(problem))}
      options={offering.map(item => {
        const cost = costOf(item);
        return {
          id: item.key,
          label: cost ? `${item.title}, ${format.money(cost)}` : item.title,
        };
      })}
      value={value ?? null}
      onChange={key => onChange(offering.find(item => item.key === key))}
    />
  );
}
