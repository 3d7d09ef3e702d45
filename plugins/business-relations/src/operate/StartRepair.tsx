import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  Repair,
  RepairKind,
  repairKinds,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { Refused } from '../parts/Refused';
import { useOperating } from './useRepairs';

/** What is to be done, and the look before it. */
export function StartRepair(props: {
  isDisabled: boolean;
  started: (repair: Repair) => void;
}) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [does, setDoes] = useState<RepairKind>('resume');
  const { send, isSending, error } = useOperating(props.started);
  return (
    <Section title={t('operate.what')}>
      <Flex direction="column" gap="4" align="start">
        <RadioGroup
          aria-label={t('operate.what')}
          value={does}
          onChange={value =>
            setDoes(repairKinds.find(kind => kind === value) ?? does)
          }
        >
          {repairKinds.map(kind => (
            <Radio key={kind} value={kind}>
              {t(`operate.does_${kind}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Text as="p">{t(`operate.text_${does}`)}</Text>
        <Button
          variant="primary"
          isDisabled={props.isDisabled || isSending}
          onPress={() =>
            send(api =>
              api(routes.startRepair, { body: { does, dryRun: true } }),
            )
          }
        >
          {t('operate.look')}
        </Button>
        <Refused error={error} />
      </Flex>
    </Section>
  );
}
