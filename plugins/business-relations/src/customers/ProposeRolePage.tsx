import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CommandAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { Recorded } from '../cases/start/Recorded';
import { PageFrame } from '../pages/PageFrame';
import { Me } from '../people/useMe';
import { Draft } from '../roles/propose/draft';
import { Proposed } from '../roles/propose/Proposed';
import { ProposeRole } from '../roles/propose/ProposeRole';
import { useKnownBeforehand } from '../roles/propose/useKnownBeforehand';
import { AwaitedForm } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';

function Proposal({ address }: { address: URLSearchParams }) {
  const { answer, refresh } = useKnownBeforehand(address);
  const [sent, setSent] = useState<{
    outcome: CommandAnswer;
    draft: Draft;
    me: Me;
  }>();
  if (sent?.outcome.status === 'recorded')
    return <Recorded at={sent.outcome.at} />;
  if (sent?.outcome.status === 'carried-out')
    return (
      <Proposed
        draft={sent.draft}
        id={sent.outcome.case.line.id}
        me={sent.me}
      />
    );
  return (
    <Faces
      answer={answer}
      refresh={refresh}
      skeleton={<AwaitedForm fields={7} />}
    >
      {known => (
        <ProposeRole
          known={known}
          proposed={(outcome, draft) =>
            setSent({ outcome, draft, me: known.me })
          }
        />
      )}
    </Faces>
  );
}

/** Proposes somebody for a role: from the list of customers, from a unit, from a service. */
export default function ProposeRolePage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [address] = useSearchParams();
  return (
    <PageFrame
      title={t(
        address.has('deputyFor') ? 'roles.deputyTitle' : 'roles.proposeTitle',
      )}
    >
      {/* Another role or unit is another form. */}
      <Proposal key={String(address)} address={address} />
    </PageFrame>
  );
}
