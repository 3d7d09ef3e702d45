import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { kinds } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { kindViews } from '../kinds';
import { businessRelationsTranslationRef } from '../../translation';
import { StartAnyKind } from './StartAnyKind';
import { StartProps } from './StartProps';

/** The kind's own form, else one made from its contract. */
export function StartForm(props: StartProps) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const contract = kinds[props.kind];
  const Start = kindViews[props.kind]?.Start;
  if (Start) return <Start {...props} />;
  return contract ? (
    <StartAnyKind {...props} schema={contract.opening} />
  ) : (
    <Text as="p">{t('start.notInstalled')}</Text>
  );
}
