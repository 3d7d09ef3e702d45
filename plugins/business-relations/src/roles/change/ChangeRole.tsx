import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWrite } from '../../answers/useWrite';
import { WrittenNote } from '../../answers/WrittenNote';
import { Me } from '../../people/useMe';
import { answerRouteRef, caseRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';
import { ChangeDraft, openingOf } from './changeDraft';
import { ChangeFields } from './ChangeFields';
import { AskedHere } from './roleChanges';

/** Says what a change of a role leads to, takes what it needs, and then shows the case that it became. */
export function ChangeRole(props: {
  change: AskedHere;
  title: string;
  assignment: Assignment;
  me: Me;
  names: Record<string, string>;
  close: () => void;
}) {
  const { change, title, assignment, me, names, close } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords(names);
  const toCase = useRouteRef(caseRouteRef);
  const toAnswer = useRouteRef(answerRouteRef);
  const navigate = useNavigate();
  const { written, write } = useWrite();
  const [draft, setDraft] = useState<ChangeDraft>({ reason: '' });
  const opening = openingOf(change, assignment.id, draft);
  const person = assignment.holder ? format.name(assignment.holder) : '';
  const consequences: Record<AskedHere, string> = {
    handOver: t('roles.handOverText', {
      person,
      role: format.role(assignment.role),
    }),
    confirm: t('roles.askToConfirmText', { person }),
    end: t('roles.endText'),
  };
  const send: Record<AskedHere, string> = {
    handOver: t('roles.sendHandOver'),
    confirm: t('roles.sendConfirm'),
    end: t('roles.sendEnd'),
  };

  const submit = async () => {
    if (!opening) return;
    const outcome = await write(
      (api, idempotencyKey) =>
        api(routes.openCase, {
          parameters: { kind: 'role' },
          body: { opening, idempotencyKey },
        }),
      JSON.stringify(opening),
    );
    if (outcome?.status !== 'carried-out') return;
    const { id } = outcome.case.line;
    const asksMe = change === 'confirm' && assignment.holder === me.person;
    navigate(asksMe ? toAnswer({ id }) : toCase({ id }));
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && close()} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{consequences[change]}</Text>
          <ChangeFields change={change} draft={draft} onChange={setDraft} />
          <WrittenNote written={written} />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={close}>
          {t('shared.cancel')}
        </Button>
        <Button
          isDisabled={!opening || written.is === 'recorded'}
          isPending={written.is === 'sending'}
          onPress={submit}
        >
          {send[change]}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
