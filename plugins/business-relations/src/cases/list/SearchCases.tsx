import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { businessRelationsTranslationRef } from '../../translation';

/** Long enough to write a word, short enough to see the rows follow. Milliseconds. */
const pause = 250;

/** Filters as one types. */
export function SearchCases(props: {
  value: string;
  onSearch: (search: string) => void;
}) {
  const { value, onSearch } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [typed, setTyped] = useState(value);

  // The address changes from outside, too: by the way back, and when the filters are cleared.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const later = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(later);
    // Only typing asks; that the address then follows is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);

  return (
    <SearchField
      label={t('cases.search')}
      placeholder={t('cases.searchHint')}
      value={typed}
      onChange={setTyped}
    />
  );
}
