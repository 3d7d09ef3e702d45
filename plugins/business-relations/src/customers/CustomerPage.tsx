import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { PageFrame } from '../pages/PageFrame';
import { proposeRoleRouteRef } from '../routes';
import { UnitStanding } from '../standing/UnitStanding';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { CustomerView } from './CustomerView';
import { NoSuchUnit } from './NoSuchUnit';
import { unitAt } from './unitParameters';
import { useCustomer } from './useCustomer';

/** One unit: its people and roles, the services that they cover, its cases. */
export default function CustomerPage() {
  const { namespace = 'default', name = '' } = useParams();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const propose = useRouteRef(proposeRoleRouteRef);
  const unit = unitAt({ namespace, name });
  const { answer, refresh } = useCustomer(unit);
  const known = answer.face === 'content' ? answer.data : undefined;
  const query = new URLSearchParams({ unit });

  return (
    <PageFrame
      title={known?.names[unit] ?? name}
      actions={
        <ButtonLink href={`${propose()}?${query}`}>
          {t('customers.proposeRole')}
        </ButtonLink>
      }
    >
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[12]} beside={[1, 3, 4]} />}
      >
        {customer =>
          customer ? (
            <Flex direction="column" gap="4">
              <CustomerView customer={customer} />
              <UnitStanding unit={unit} />
            </Flex>
          ) : (
            <NoSuchUnit />
          )
        }
      </Faces>
    </PageFrame>
  );
}
