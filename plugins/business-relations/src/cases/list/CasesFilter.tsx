import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Select } from '@backstage/ui';
import { kinds } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { ReactNode, useState } from 'react';
import { EntityPicker } from '../../parts/EntityPicker';
import { useStageName } from '../../parts/useStageName';
import { businessRelationsTranslationRef } from '../../translation';
import { useKindName } from '../useKindName';
import styles from './Cases.module.css';
import { SearchCases } from './SearchCases';
import { CaseFilter, CasesAddress } from './useCasesAddress';

const everything = 'all';

function Choose(props: {
  label: string;
  filter: CaseFilter;
  options: { id: string; label: string }[];
  address: CasesAddress;
}) {
  const { label, filter, options, address } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <Select
      label={label}
      options={[{ id: everything, label: t('cases.all') }, ...options]}
      value={address.filters[filter] ?? everything}
      onChange={key =>
        address.narrow(filter, key === everything ? undefined : String(key))
      }
    />
  );
}

/** Narrows the list; everything stands in the address. `stages` are those of the cases shown, where one kind is chosen. */
export function CasesFilter(props: {
  address: CasesAddress;
  stages: string[];
  names: Record<string, string>;
  /** Takes what the filters leave away as a file. */
  save: ReactNode;
}) {
  const { address, stages, names, save } = props;
  const { filters, narrow, clear } = address;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const kindName = useKindName();
  const stageName = useStageName();
  const { unit, subject } = filters;
  // What was just chosen may stand in no row.
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const nameOf = (ref: string | undefined) =>
    ref && (names[ref] ?? chosen[ref]);
  const pick = (filter: CaseFilter) => (ref?: string, name?: string) => {
    if (ref && name) setChosen(known => ({ ...known, [ref]: name }));
    narrow(filter, ref);
  };
  return (
    <div className={styles.filter}>
      <SearchCases
        value={filters.search ?? ''}
        onSearch={search => narrow('search', search)}
      />
      <Choose
        label={t('cases.kind')}
        filter="kind"
        options={Object.keys(kinds).map(id => ({ id, label: kindName(id) }))}
        address={address}
      />
      {stages.length > 0 && (
        <Choose
          label={t('cases.stage')}
          filter="stage"
          options={stages.map(id => ({ id, label: stageName(id) }))}
          address={address}
        />
      )}
      <Choose
        label={t('cases.open')}
        filter="open"
        options={[
          { id: 'true', label: t('cases.onlyOpen') },
          { id: 'false', label: t('cases.onlyClosed') },
        ]}
        address={address}
      />
      <EntityPicker
        label={t('cases.unit')}
        of="unit"
        value={unit}
        name={nameOf(unit)}
        onChange={pick('unit')}
      />
      <EntityPicker
        label={t('cases.about')}
        of="subject"
        value={subject}
        name={nameOf(subject)}
        onChange={pick('subject')}
      />
      {Object.keys(filters).length > 0 && (
        <Button variant="tertiary" onPress={clear}>
          {t('cases.clear')}
        </Button>
      )}
      {save}
    </div>
  );
}
