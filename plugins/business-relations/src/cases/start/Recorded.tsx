import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { rootRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { useWords } from '../../words/useWords';

/** Kept while the engine is away: there is no case to show yet. */
export function Recorded({ at }: { at: string }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { format } = useWords();
  const root = useRouteRef(rootRouteRef);
  return (
    <div role="status">
      <Alert
        status="info"
        icon
        title={t('shared.recorded', { time: format.moment(at) })}
        description={<Link to={root()}>{t('start.inMyWork')}</Link>}
      />
    </div>
  );
}
