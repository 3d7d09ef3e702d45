import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { businessRelationsTranslationRef } from '../../translation';
import { KeptDraft } from './useKeptDraft';

/** Says that what is written is kept, and how to be rid of it. */
export function DraftKept({
  kept,
  forget,
}: Pick<KeptDraft<unknown>, 'kept' | 'forget'>) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  if (!kept) return null;
  return (
    <Flex align="center" gap="2">
      <Text variant="body-small" color="secondary">
        {t('start.kept')}
      </Text>
      <Button size="small" variant="tertiary" onPress={forget}>
        {t('start.beginAnew')}
      </Button>
    </Flex>
  );
}
