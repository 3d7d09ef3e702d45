import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useParams } from 'react-router-dom';
import { Faces } from '../../answers/Faces';
import { useAnswer } from '../../answers/useAnswer';
import { PageFrame } from '../../pages/PageFrame';
import { AwaitedForm } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import { unitAt } from '../unitParameters';
import { NameOrderers } from './NameOrderers';
import { unitsToOrder } from './unitsToOrder';

/** A head proposes for the whole unit, and accepts for nobody. */
export default function NameOrderersPage() {
  const { namespace = 'default', name = '' } = useParams();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const unit = unitAt({ namespace, name });
  const { answer, refresh } = useAnswer(
    `units to order ${unit}`,
    async (api, signal) => {
      const [found, own, me] = await Promise.all([
        unitsToOrder(api, unit, signal),
        api(
          routes.customers,
          { query: { unit, show: 'candidates' } },
          { signal },
        ),
        api(routes.me, {}, { signal }),
      ]);
      return {
        found: { ...found, names: { ...own.names, ...found.names } },
        me,
      };
    },
  );
  const names = answer.face === 'content' ? answer.data.found.names : {};
  return (
    <PageFrame
      title={t('customers.whoOrders', { unit: names[unit] ?? name })}
      alone
    >
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedForm fields={6} />}
      >
        {({ found, me }) => (
          <NameOrderers unit={unit} found={found} me={me} refresh={refresh} />
        )}
      </Faces>
    </PageFrame>
  );
}
