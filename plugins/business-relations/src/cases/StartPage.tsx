import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CommandAnswer,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { PageFrame } from '../pages/PageFrame';
import { caseRouteRef } from '../routes';
import { AwaitedForm } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { Recorded } from './start/Recorded';
import { StartForm } from './start/StartForm';
import { useTellOrigin } from './start/useTellOrigin';
import { useKindName } from './useKindName';

/** Opens a case of a kind; what is known stands in the address. */
export default function StartPage() {
  const { kind = '' } = useParams();
  const [known] = useSearchParams();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const kindName = useKindName();
  const casePage = useRouteRef(caseRouteRef);
  const navigate = useNavigate();
  const [recordedAt, setRecordedAt] = useState<string>();
  const tellOrigin = useTellOrigin(known.get('from'));
  const opened = async (outcome: CommandAnswer) => {
    await tellOrigin({
      kind,
      case:
        outcome.status === 'recorded' ? outcome.caseId : outcome.case.line.id,
    });
    if (outcome.status === 'recorded') setRecordedAt(outcome.at);
    else navigate(casePage({ id: outcome.case.line.id }));
  };
  const { answer, refresh } = useAnswer('me', (api, signal) =>
    api(routes.me, {}, { signal }),
  );

  return (
    <PageFrame title={t('start.title', { kind: kindName(kind) })}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedForm fields={5} />}
      >
        {me =>
          recordedAt ? (
            <Recorded at={recordedAt} />
          ) : (
            <StartForm
              // Another kind or subject is another form.
              key={`${kind} ${known}`}
              kind={kind}
              known={known}
              me={me}
              opened={opened}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
