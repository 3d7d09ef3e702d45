import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import { CaseOnPage, isOffered } from './CaseOnPage';
import { useCommand } from './useCommand';

/** Follows the case, or stops: whatever happens in it is told. */
export function Follow({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { written, give } = useCommand(on);
  const command = on.answer.watching ? 'unwatch' : 'watch';
  if (!isOffered(on.answer, command)) return null;
  return (
    <Button
      variant="secondary"
      isPending={written.is === 'sending'}
      onPress={() => give(command)}
    >
      {t(`commands.${command}`)}
    </Button>
  );
}
