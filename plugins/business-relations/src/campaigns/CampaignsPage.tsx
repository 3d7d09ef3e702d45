import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useSearchParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { useWhileUnderWay } from '../answers/useWhileUnderWay';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedRows } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { CampaignsSoFar } from './CampaignsSoFar';
import { RolesInCampaign } from './RolesInCampaign';
import { StartCampaign } from './StartCampaign';

function useCampaigns() {
  const asked = useAnswer('campaigns', (api, signal) =>
    api(routes.campaigns, {}, { signal }),
  );
  const { answer, refresh } = asked;
  const isUnderWay =
    answer.face === 'content' &&
    answer.data.items.some(({ counts }) => counts.toAsk > 0);
  useWhileUnderWay(isUnderWay, refresh);
  return asked;
}

/** "Everyone confirms by 1 March": starting one, how each goes, and who has not answered. */
export default function CampaignsPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useCampaigns();
  const [query, setQuery] = useSearchParams();
  return (
    <PageFrame title={t('campaigns.title')} lead={t('campaigns.lead')}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedRows rows={5} />}
      >
        {campaigns => {
          const shown =
            campaigns.items.find(({ id }) => id === query.get('campaign')) ??
            campaigns.items[0];
          return (
            <Flex direction="column" gap="4">
              <StartCampaign started={refresh} />
              <CampaignsSoFar
                campaigns={campaigns}
                show={id => setQuery({ campaign: id })}
              />
              {shown && <RolesInCampaign key={shown.id} campaign={shown} />}
            </Flex>
          );
        }}
      </Faces>
    </PageFrame>
  );
}
