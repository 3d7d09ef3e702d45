import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedRows } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { StartMenu } from '../work/StartMenu';
import { Cases, CasesList } from './list/CasesList';
import { CasesFilter } from './list/CasesFilter';
import { CasesQuery, ExportCases } from './list/ExportCases';
import { CasesAddress, useCasesAddress } from './list/useCasesAddress';

/** The stages of the chosen kind, as its cases say them. */
function stagesOf(
  { filters: { kind, stage } }: CasesAddress,
  cases: Cases | undefined,
): string[] {
  if (!kind) return [];
  const known = cases?.items.find(line => line.kind === kind);
  // Where no case is at the chosen stage, nothing tells the others.
  return known?.description.stages ?? (stage ? [stage] : []);
}

/** An address that somebody wrote by hand says anything. */
const isOpen = (value: string) => (value === 'false' ? 'false' : 'true');

/** Every case that the reader may see, newest first, a page at a time. */
export default function CasesPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const address = useCasesAddress();
  const { filters, after } = address;
  const narrowed: CasesQuery = {
    ...filters,
    open: filters.open ? isOpen(filters.open) : undefined,
  };
  const { answer, refresh } = useAnswer(
    `cases ${JSON.stringify(filters)} ${after ?? ''}`,
    (api, signal) =>
      api(routes.cases, { query: { ...narrowed, cursor: after } }, { signal }),
    { keep: true },
  );
  const cases = answer.face === 'content' ? answer.data : undefined;

  return (
    <PageFrame title={t('cases.title')} actions={<StartMenu />}>
      <Flex direction="column" gap="4">
        <CasesFilter
          address={address}
          stages={stagesOf(address, cases)}
          names={cases?.names ?? {}}
          save={<ExportCases query={narrowed} />}
        />
        <Faces
          answer={answer}
          refresh={refresh}
          skeleton={<AwaitedRows columns={8} />}
        >
          {shown => <CasesList cases={shown} address={address} />}
        </Faces>
      </Flex>
    </PageFrame>
  );
}
