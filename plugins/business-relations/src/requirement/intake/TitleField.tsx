import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TextField } from '@backstage/ui';
import { described } from '../../parts/described';
import { businessRelationsTranslationRef } from '../../translation';

/** In one line: what it is called from now on. */
export function TitleField(props: {
  value: string;
  problem?: string;
  onChange: (title: string) => void;
}) {
  const { value, problem, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <TextField
      label={t('requirement.title')}
      secondaryLabel={t('fields.required')}
      isRequired
      maxLength={200}
      {...described(problem)}
      value={value}
      onChange={onChange}
    />
  );
}
