import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { newIdempotencyKey } from '../answers/idempotencyKey';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { Refused } from '../parts/Refused';
import { businessRelationsTranslationRef } from '../translation';
import { Choices, Preview } from './useChoices';

/** Why the button does nothing: it would write down that nothing was done. */
function whyNot({ counts, units }: Preview) {
  const { handOver, confirm, end, keep, undecided, asked } = counts;
  if (handOver + confirm + end + keep > 0) return undefined;
  // The business is remembered as it is only once nothing is read from how it was any more.
  if (undecided + asked > 0) return 'reorganisation.firstChoose';
  return units.length === 0 ? 'reorganisation.nothingToDo' : undefined;
}

/** What would be done, and the button that does all of it in one step. */
export function CarryOut(props: {
  preview: Preview;
  choices: Choices;
  done: () => void;
  /** It was refused, as where the catalog has changed meanwhile: what was chosen stays. */
  refused: () => void;
}) {
  const { preview, choices, done, refused } = props;
  const { plan, counts } = preview;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const api = useApi(businessRelationsApiRef);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const { handOver, confirm, end, keep, undecided } = counts;
  const changes = handOver + confirm + end + keep;
  const because = whyNot(preview);

  const carryOut = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api(routes.carryOutReorganisation, {
        body: { ...choices, plan, idempotencyKey: newIdempotencyKey() },
      });
      done();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      refused();
    } finally {
      setBusy(false);
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
          isDisabled={because !== undefined}
          aria-describedby={because && 'why-not-carry-out'}
          onPress={carryOut}
        >
          {changes === 0
            ? t('reorganisation.remember')
            : t('reorganisation.carryOut', { number: String(changes) })}
        </Button>
      </div>
      {because && (
        <Text as="p" color="secondary" id="why-not-carry-out">
          {t(because)}
        </Text>
      )}
    </Flex>
  );
}
