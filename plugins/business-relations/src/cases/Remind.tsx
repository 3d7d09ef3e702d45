import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { Task } from '@business-relations/backstage-plugin-business-relations-common';
import { WrittenNote } from '../answers/WrittenNote';
import { businessRelationsTranslationRef } from '../translation';
import { CaseOnPage } from './CaseOnPage';
import { useCommand } from './useCommand';

/** Reminds whoever a task waits for. */
export function Remind({ on, task }: { on: CaseOnPage; task: Task }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { written, give } = useCommand(on);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isPending={written.is === 'sending'}
        onPress={() => give('remind', { task: task.key })}
      >
        {t('commands.remind')}
      </Button>
      <WrittenNote written={written} />
    </>
  );
}
