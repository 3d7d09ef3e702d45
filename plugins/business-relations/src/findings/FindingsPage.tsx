import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { OperateLink } from '../operate/OperateLink';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedRows } from '../parts/Awaited';
import { useMe } from '../people/useMe';
import { ReorganisationLink } from '../reorganisation/ReorganisationLink';
import { businessRelationsTranslationRef } from '../translation';
import { ExportFindings } from './ExportFindings';
import { FindingsByKind } from './FindingsByKind';
import { FindingsList } from './FindingsList';
import { useFindingsAddress } from './useFindingsAddress';

const limit = 50;

/** What is missing about roles, no longer true, or could not be read: each with whose task it is, and its remedy. */
export default function FindingsPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const address = useFindingsAddress();
  const { permitted } = useMe();
  const { kind, after: cursor } = address;
  const { answer, refresh } = useAnswer(
    `findings ${kind ?? ''} ${cursor ?? ''}`,
    (api, signal) =>
      api(routes.findings, { query: { kind, cursor, limit } }, { signal }),
    { keep: true },
  );
  return (
    <PageFrame
      title={t('findings.title')}
      actions={
        <>
          <OperateLink />
          <ReorganisationLink permitted={permitted} />
          <ExportFindings kind={kind} />
        </>
      }
    >
      <Flex direction="column" gap="4">
        <Text as="p" color="secondary">
          {t('findings.lead')}
        </Text>
        {answer.face !== 'not-allowed' && <FindingsByKind chosen={kind} />}
        <Faces answer={answer} refresh={refresh} skeleton={<AwaitedRows />}>
          {findings => <FindingsList findings={findings} address={address} />}
        </Faces>
      </Flex>
    </PageFrame>
  );
}
