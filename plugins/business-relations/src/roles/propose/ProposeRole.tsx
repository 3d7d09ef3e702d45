import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  CommandAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { FormEvent, useState } from 'react';
import { useWrite } from '../../answers/useWrite';
import { WrittenNote } from '../../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../../translation';
import { today } from '../../words/today';
import { Does } from '../Does';
import styles from '../Roles.module.css';
import { beginning } from './beginning';
import { Draft, proposalOf, withRole } from './draft';
import { MandateFields } from './MandateFields';
import { mayPropose, RoleField } from './RoleField';
import { KnownBeforehand } from './useKnownBeforehand';
import { usePreview } from './usePreview';
import { WhatHappens } from './WhatHappens';
import { WhereFields } from './WhereFields';

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
  const permitted = mayPropose(known.me, draft.role);
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
      <Text as="p">{t('roles.proposeLead')}</Text>
      <RoleField
        me={known.me}
        value={draft.role}
        onChange={role => change(withRole(draft, role))}
      />
      {!permitted && (
        <Text as="p" className={styles.lacking}>
          {t('roles.roleNotPermitted')}
        </Text>
      )}
      <div>
        <Text as="p" color="secondary">
          {t('roles.theyTakeOn')}
        </Text>
        <Does role={draft.role} unit={draft.unit} names={draft.names} />
      </div>
      <WhereFields draft={draft} onChange={change} />
      <Text as="h2" variant="title-x-small">
        {t('roles.mandate')}
      </Text>
      <MandateFields draft={draft} onChange={change} />
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
