import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityPicker } from '../../parts/EntityPicker';
import { Problems } from '../../cases/forms/useProblems';
import { businessRelationsTranslationRef } from '../../translation';
import { WrittenRequirement } from './WrittenRequirement';

/** About which service, and in whose business. */
export function AboutFields(props: {
  written: WrittenRequirement;
  problems: Problems;
  onChange: (part: Partial<WrittenRequirement>) => void;
}) {
  const { written, problems, onChange } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <>
      <EntityPicker
        label={t('fields.of_subject')}
        of="subject"
        isRequired
        problem={problems.subject}
        value={written.subject.ref}
        name={written.subject.name}
        onChange={(ref, name) =>
          // What another service offers is not what this one does.
          onChange({ subject: { ref, name }, offeringItem: undefined })
        }
      />
      <EntityPicker
        label={t('requirement.unit')}
        of="unit"
        isRequired
        problem={problems.unit}
        description={t('requirement.unitHint')}
        value={written.unit.ref}
        name={written.unit.name}
        onChange={(ref, name) => onChange({ unit: { ref, name } })}
      />
    </>
  );
}
