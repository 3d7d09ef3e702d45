import { requirementContract } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { CommandFormProps } from '../../cases/actions/CommandFormProps';
import { CommandShell } from '../../cases/actions/CommandShell';
import { useCommandDraft } from '../../cases/draft/useCommandDraft';
import { useProblems } from '../../cases/forms/useProblems';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../../translation';
import { requirementOf } from '../requirementOf';
import { AboutFields } from './AboutFields';
import { OfferingField } from './OfferingField';
import { TitleField } from './TitleField';
import { useOffering } from './useOffering';
import { WantedFields } from './WantedFields';
import {
  asSent,
  asWritten,
  nothingWritten,
  WrittenRequirement,
  writtenShape,
} from './WrittenRequirement';

/** The whole text again; service and unit only as long as nobody has sorted it. */
export function EditForm(props: CommandFormProps) {
  const { answer } = props.on;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { problems, check } = useProblems();
  const [before] = useState(() => requirementOf(answer));
  const draft = useCommandDraft(props, writtenShape, () => {
    const now = requirementOf(answer);
    return now ? asWritten(now, answer.names) : nothingWritten;
  });
  const { written } = draft;
  const { offering } = useOffering(written.subject.ref);
  const change = (part: Partial<WrittenRequirement>) =>
    draft.write({ ...written, ...part });
  const sorted = before !== undefined && 'class' in before;

  const content = () => {
    const whole = asSent(written);
    return check(requirementContract.commands.edit, whole) && whole;
  };

  return (
    <CommandShell {...props} content={content} draft={draft}>
      {before?.stage === 'decision' && (
        <Alert status="warning" icon title={t('requirement.editVoids')} />
      )}
      {!sorted && (
        <AboutFields written={written} problems={problems} onChange={change} />
      )}
      {offering.length > 0 && (
        <OfferingField
          offering={offering}
          value={written.offeringItem}
          onChange={item => change({ offeringItem: item?.key })}
        />
      )}
      <TitleField
        value={written.title}
        problem={problems.title}
        onChange={title => change({ title })}
      />
      <WantedFields written={written} onChange={change} />
    </CommandShell>
  );
}
