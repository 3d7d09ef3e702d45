import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { PageFrame } from '../pages/PageFrame';
import { businessRelationsTranslationRef } from '../translation';
import { CaseSkeleton } from './CaseSkeleton';
import { CaseView } from './CaseView';
import { Follow } from './Follow';
import { useCase } from './useCase';
import { useCaseTitle } from './useCaseTitle';

/** One case, whatever its kind. */
export default function CasePage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, onPage, refresh } = useCase(id);
  const caseTitle = useCaseTitle(
    answer.face === 'content' ? answer.data.answer.names : undefined,
  );
  const shown = answer.face === 'content' ? onPage(answer.data) : undefined;
  return (
    <PageFrame
      title={shown ? caseTitle(shown.answer.line.description) : t('cases.case')}
      actions={shown && <Follow on={shown} />}
    >
      <Faces answer={answer} refresh={refresh} skeleton={<CaseSkeleton />}>
        {data => <CaseView on={onPage(data)} />}
      </Faces>
    </PageFrame>
  );
}
