import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { RoleCase } from '@business-relations/backstage-plugin-business-relations-common';
import { useState } from 'react';
import { CommandForm } from '../cases/actions/CommandForm';
import { CommandFormProps } from '../cases/actions/CommandFormProps';
import { CommandShell } from '../cases/actions/CommandShell';
import { businessRelationsTranslationRef } from '../translation';
import { Draft, draftOf, propositionOf } from './propose/draft';
import { MandateFields } from './propose/MandateFields';
import { useNeeded } from './propose/useNeeded';
import { WhereFields } from './propose/WhereFields';
import { roleOf } from './roleOf';

function Amend(props: CommandFormProps & { role: RoleCase }) {
  const { on, role } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const needed = useNeeded();
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf(role.proposition, on.answer.names),
  );
  const change = (part: Partial<Draft>) =>
    setDraft(current => ({ ...current, ...part }));
  const lacks = needed(draft);
  return (
    <CommandShell
      {...props}
      // A share of the cost and whom somebody stands in for stay as they were: this form doesn't know them.
      content={() => {
        const { share, deputyFor } = role.proposition;
        const proposition = propositionOf(draft);
        return (
          proposition && {
            ...proposition,
            ...(share !== undefined && { share }),
            ...(deputyFor && { deputyFor }),
          }
        );
      }}
    >
      <Text as="p">{t('roles.amendText')}</Text>
      <WhereFields draft={draft} onChange={change} />
      <MandateFields draft={draft} onChange={change} />
      {lacks && <Text as="p">{lacks}</Text>}
    </CommandShell>
  );
}

/** The whole proposal again, as it was, to be mended. */
export function AmendForm(props: CommandFormProps) {
  const role = roleOf(props.on.answer);
  return role ? <Amend {...props} role={role} /> : <CommandForm {...props} />;
}
