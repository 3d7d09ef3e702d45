import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { unitParameters } from '../customers/unitParameters';
import { HAND_OVER } from '../roles/change/ChangesMenu';
import { caseRouteRef, customerRouteRef, proposeRoleRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';
import { Remedy as What, remedyOf } from './remedies';

/** One click to what helps; a sentence where nothing here does. */
export function RemedyLink({ remedy }: { remedy: What | undefined }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const customer = useRouteRef(customerRouteRef);
  const toCase = useRouteRef(caseRouteRef);
  const toEntity = useRouteRef(entityRouteRef);
  switch (remedy?.is) {
    case 'propose':
      return (
        <Link to={`${propose()}?${new URLSearchParams(remedy.query)}`}>
          {t(`findings.${remedy.says}`)}
        </Link>
      );
    case 'case':
      return (
        <Link to={toCase({ id: remedy.case })}>{t('findings.toCase')}</Link>
      );
    case 'unit': {
      const query = remedy.handOver
        ? `?${new URLSearchParams({ [HAND_OVER]: remedy.handOver })}`
        : '';
      return (
        <Link to={`${customer(unitParameters(remedy.unit))}${query}`}>
          {t(`findings.${remedy.says}`)}
        </Link>
      );
    }
    case 'entity':
      return (
        <Link to={toEntity(parseEntityRef(remedy.entity))}>
          {t('findings.toEntity')}
        </Link>
      );
    case 'system':
      return <Text as="p">{t('findings.atTheSystem')}</Text>;
    case 'deliverySystem':
      return <Text as="p">{t('findings.atTheDeliverySystem')}</Text>;
    case 'source':
      return <Text as="p">{t('findings.atItsSource')}</Text>;
    default:
      return null;
  }
}

/** What helps against a finding. */
export const Remedy = (props: { finding: Finding; held?: Assignment }) => (
  <RemedyLink remedy={remedyOf(props.finding, props.held)} />
);
