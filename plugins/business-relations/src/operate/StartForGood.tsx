import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  Repair,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { Refused } from '../parts/Refused';
import { useOperating } from './useRepairs';

/** After a look: do what it says. */
export function StartForGood(props: {
  looked: Repair;
  started: (repair: Repair) => void;
}) {
  const { does, counts, cases } = props.looked;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { send, isSending, error } = useOperating(props.started);
  if (counts.wouldBeMended === 0) {
    return <Text as="p">{t('operate.nothingToDo')}</Text>;
  }
  return (
    <Flex direction="column" gap="3">
      <Alert
        status="info"
        icon
        title={t('operate.startTitle')}
        description={t('operate.startText')}
        customActions={
          <Button
            isDisabled={isSending}
            onPress={() =>
              send(api =>
                api(routes.startRepair, {
                  body: { does, dryRun: false, ...(cases && { cases }) },
                }),
              )
            }
          >
            {t('operate.start', { number: String(counts.wouldBeMended) })}
          </Button>
        }
      />
      <Refused error={error} />
    </Flex>
  );
}
