import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../translation';
import { useWords } from '../words/useWords';
import { useCommandName } from './actions/useCommandName';
import { CaseOnPage } from './CaseOnPage';

/** What is different about the case just now: it stands still, or something recorded is not carried out yet. */
export function CaseBanners({ on }: { on: CaseOnPage }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const commandName = useCommandName();
  const { pause, pending, names } = on.answer;
  const { format } = useWords(names);
  return (
    <>
      {pause && (
        <Alert
          status="warning"
          icon
          title={t('cases.paused', { until: format.moment(pause.until) })}
          description={t('cases.pausedBy', {
            who: format.name(pause.by),
            reason: pause.reason,
          })}
        />
      )}
      {pending.map(({ id, type, at, by }) => (
        <div key={id} role="status">
          <Alert
            status="info"
            icon
            title={t('shared.recorded', { time: format.moment(at) })}
            description={t('cases.pendingOf', {
              command: commandName(type),
              who: format.name(by),
            })}
          />
        </div>
      ))}
    </>
  );
}
