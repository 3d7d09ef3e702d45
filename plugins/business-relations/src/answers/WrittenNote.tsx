import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { Written } from './useWrite';

/** Says what became of a write: refused and why, or recorded while the engine is away. */
export function WrittenNote({ written }: { written: Written }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  if (written.is === 'refused') {
    return (
      <div role="alert">
        <Alert status="danger" icon title={written.error.message} />
      </div>
    );
  }
  if (written.is === 'recorded') {
    return (
      <div role="status">
        <Alert
          status="info"
          icon
          title={t('shared.recorded', { time: format.moment(written.at) })}
        />
      </div>
    );
  }
  return null;
}
