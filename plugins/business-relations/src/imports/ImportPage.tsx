import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Faces } from '../answers/Faces';
import { useAnswer } from '../answers/useAnswer';
import { useWhileUnderWay } from '../answers/useWhileUnderWay';
import { Refused } from '../parts/Refused';
import { PageFrame } from '../pages/PageFrame';
import { AwaitedSections } from '../parts/Awaited';
import { businessRelationsTranslationRef } from '../translation';
import { ChooseTable } from './ChooseTable';
import { ExportTable } from './ExportTable';
import { ImportsSoFar } from './ImportsSoFar';
import { PreviewView } from './PreviewView';
import { usePreview } from './usePreview';
import { useTable } from './useTable';

function useImports() {
  const asked = useAnswer('imports', (api, signal) =>
    api(routes.imports, {}, { signal }),
  );
  const { answer, refresh } = asked;
  const isUnderWay =
    answer.face === 'content' &&
    answer.data.items.some(({ waiting, refused }) => waiting > refused);
  useWhileUnderWay(isUnderWay, refresh);
  return asked;
}

/** A table is chosen, looked at, and imported; nobody is asked anything before that. */
function ImportTable({ imported }: { imported: () => void }) {
  const {
    table,
    name,
    setName,
    bringLacking,
    setBringLacking,
    choose,
    error: unreadable,
  } = useTable();
  const { preview, shown, busy, error, look, start, forget } =
    usePreview(imported);
  return (
    <>
      <ChooseTable
        file={table?.file}
        name={name}
        setName={each => {
          setName(each);
          forget();
        }}
        bringLacking={bringLacking}
        setBringLacking={each => {
          setBringLacking(each);
          forget();
        }}
        choose={file => {
          forget();
          choose(file);
        }}
        look={() => table && look(table, name)}
        isBusy={busy === 'looking'}
      />
      <Refused error={unreadable ?? error} />
      {table && preview && (
        <PreviewView
          preview={preview}
          shown={shown}
          show={asked => look(table, name, asked)}
          start={() => start(table, name, preview.plan)}
          busy={busy}
        />
      )}
    </>
  );
}

/** Follow the money: customers and orderers from a table of units and budgets. */
export default function ImportPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { answer, refresh } = useImports();
  return (
    <PageFrame
      title={t('imports.title')}
      lead={t('imports.lead')}
      actions={<ExportTable />}
    >
      <Faces
        answer={answer}
        refresh={refresh}
        skeleton={<AwaitedSections sections={[6]} />}
      >
        {imports => (
          <Flex direction="column" gap="4">
            <ImportTable imported={refresh} />
            <ImportsSoFar imports={imports} />
          </Flex>
        )}
      </Faces>
    </PageFrame>
  );
}
