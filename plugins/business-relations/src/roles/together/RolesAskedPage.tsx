import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Faces } from '../../answers/Faces';
import { PageFrame } from '../../pages/PageFrame';
import { AwaitedSections } from '../../parts/Awaited';
import { businessRelationsTranslationRef } from '../../translation';
import { RolesToAnswer } from './RolesToAnswer';
import { useRolesAsked } from './useRolesAsked';

/** One screen on which somebody takes all their roles on, or says that they still hold. */
export default function RolesAskedPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useRolesAsked();
  return (
    <PageFrame title={t('roles.togetherTitle')} alone>
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[8]} />}
      >
        {asked => <RolesToAnswer asked={asked} refresh={refresh} />}
      </Faces>
    </PageFrame>
  );
}
