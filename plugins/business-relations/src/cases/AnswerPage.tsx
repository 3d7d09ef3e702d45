import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { Faces } from '../answers/Faces';
import { PageFrame } from '../pages/PageFrame';
import { businessRelationsTranslationRef } from '../translation';
import { CaseOnPage } from './CaseOnPage';
import { CaseSkeleton } from './CaseSkeleton';
import { CaseView } from './CaseView';
import { kindViews } from './kinds';
import { useCase } from './useCase';
import { useCaseTitle } from './useCaseTitle';
import { WhatHappensNext } from './WhatHappensNext';

/** The screen of its kind for what is asked, else the case's page: it has every command. */
function Asked(props: { on: CaseOnPage; given: (revision: number) => void }) {
  const { on, given } = props;
  const { answer } = on;
  const Answer = kindViews[answer.line.kind]?.answerOf?.(answer, on);
  if (!Answer) return <CaseView on={on} />;
  const answered = (next: CaseAnswer) => {
    given(answer.line.revision);
    on.answered(next);
  };
  return (
    <Answer on={{ ...on, answered }} answer={answer} answered={answered} />
  );
}

/** One screen on which a case is decided, or a role accepted; notifications lead here. */
export default function AnswerPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, onPage, refresh } = useCase(id);
  const [given, setGiven] = useState<{ revision: number }>();
  const caseTitle = useCaseTitle(
    answer.face === 'content' ? answer.data.answer.names : undefined,
  );
  const title =
    answer.face === 'content'
      ? caseTitle(answer.data.answer.line.description)
      : t('cases.case');

  return (
    <PageFrame title={title} alone>
      <Faces answer={answer} refresh={refresh} skeleton={<CaseSkeleton />}>
        {data => {
          const on = onPage(data);
          return given ? (
            <WhatHappensNext on={on} since={given.revision} />
          ) : (
            <Asked on={on} given={revision => setGiven({ revision })} />
          );
        }}
      </Faces>
    </PageFrame>
  );
}
