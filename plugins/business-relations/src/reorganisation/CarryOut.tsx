import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { newIdempotencyKey } from '../answers/idempotencyKey';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Refused } from '../parts/Refused';
import { businessRelationsTranslationRef } from '../translation';
import { Choices, Preview } from './useChoices';

/** What would be done, and the button that does all of it in one step. */
export function CarryOut(props: {
  preview: Preview;
  choices: Choices;
  done: () => void;
}) {
  const { preview, choices, done } = props;
  const { plan, counts, units } = preview;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const api = useApi(businessRelationsApiRef);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { handOver, confirm, end, keep, undecided } = counts;
  const changes = handOver + confirm + end + keep;

  const carryOut = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api(routes.carryOutReorganisation, {
        body: { ...choices, plan, idempotencyKey: newIdempotencyKey() },
      });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
      done();
    }
  };

  return (
    <Flex direction="column" gap="3">
      <div role="status">
        <Alert
          status="info"
          icon
          title={t('reorganisation.nothingYet')}
          description={t('reorganisation.wouldDo', {
            asks: String(handOver + confirm),
            ends: String(end),
            undecided: String(undecided),
          })}
        />
      </div>
      <Refused error={error} />
      <div>
        <Button
          variant="primary"
          isPending={isBusy}
          isDisabled={changes === 0 && units.length === 0}
          onPress={carryOut}
        >
          {changes === 0
            ? t('reorganisation.remember')
            : t('reorganisation.carryOut', { number: String(changes) })}
        </Button>
      </div>
    </Flex>
  );
}
