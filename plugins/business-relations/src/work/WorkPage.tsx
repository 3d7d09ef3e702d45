import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { StartMenu } from './StartMenu';
import { WorkLists } from './WorkLists';

/** My work: what is asked of me and by when, what I wait for, what I follow. */
export default function WorkPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useAnswer('my-work', (api, signal) =>
    api(routes.myWork, { query: {} }, { signal }),
  );
  return (
    <PageFrame title={t('work.title')} actions={<StartMenu />}>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[6]} beside={[3, 4]} />}
      >
        {work => <WorkLists work={work} refresh={refresh} />}
      </Faces>
    </PageFrame>
  );
}
