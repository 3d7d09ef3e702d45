import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Repair } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';

/** What a repair is called: what it does, and whether it only looks. */
export function useRepairName(): (
  repair: Pick<Repair, 'does' | 'dryRun'>,
) => string {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return ({ does, dryRun }) =>
    t(dryRun ? `operate.dry_${does}` : `operate.does_${does}`);
}
