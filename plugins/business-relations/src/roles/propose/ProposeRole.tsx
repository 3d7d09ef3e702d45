import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import {
  CommandAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { useWrite } from '../../answers/useWrite';
import { WrittenNote } from '../../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../../translation';
import { today } from '../../words/today';
import { mayChange } from '../change/roleChanges';
import styles from '../Roles.module.css';
import { beginning } from './beginning';
import { DeputyFields } from './DeputyFields';
import { Draft, proposalOf } from './draft';
import { mayPropose } from './RoleField';
import { RoleFields } from './RoleFields';
import { KnownBeforehand } from './useKnownBeforehand';
import { usePreview } from './usePreview';
import { WhatHappens } from './WhatHappens';

/** One form that spells a role and its mandate out, and says at once who will be asked and by when. */
export function ProposeRole(props: {
  known: KnownBeforehand;
  proposed: (outcome: CommandAnswer, draft: Draft) => void;
}) {
  const { known, proposed } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { written, write } = useWrite();
  const [draft, setDraft] = useState(() => beginning(known, today()));
  const preview = usePreview(draft);
  const proposal = proposalOf(draft);
  const would = preview.face === 'content' ? preview.data?.would : undefined;
  const permitted = draft.deputises
    ? mayChange(known.me, 'deputy', draft.deputises)
    : mayPropose(known.me, draft.role);
  const change = (part: Partial<Draft>) =>
    setDraft(current => ({ ...current, ...part }));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!proposal) return;
    const outcome = await write(
      (api, idempotencyKey) =>
        api(routes.openCase, {
          parameters: { kind: 'role' },
          body: { opening: proposal, idempotencyKey },
        }),
      JSON.stringify(proposal),
    );
    if (outcome) proposed(outcome, draft);
  };

  return (
    <form className={styles.propose} onSubmit={send} noValidate>
      {draft.deputises ? (
        <DeputyFields
          draft={draft}
          onChange={change}
          deputised={draft.deputises}
        />
      ) : (
        <RoleFields
          draft={draft}
          onChange={change}
          me={known.me}
          permitted={permitted}
        />
      )}
      <WhatHappens draft={draft} preview={preview} />
      <WrittenNote written={written} />
      <div className={styles.confirm}>
        <Button
          type="submit"
          isDisabled={!proposal || !permitted || would === 'refuse'}
          isPending={written.is === 'sending'}
        >
          {t('roles.send')}
        </Button>
      </div>
    </form>
  );
}
