import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Alert,
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { importOutcomes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Section } from '../parts/Section';
import { businessRelationsTranslationRef } from '../translation';
import { ImportedRows } from './ImportedRows';
import { A_PAGE, Busy, Preview, Shown } from './usePreview';

const ALL = 'all';

/** What keeps it from being imported, or that nothing has changed yet. */
function Verdict({ preview }: { preview: Preview }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { counts, ignored, brings } = preview;
  const { error } = counts;
  return (
    <Flex direction="column" gap="2" role="status">
      <Alert
        status={error > 0 ? 'danger' : 'info'}
        icon
        title={
          error > 0
            ? t('imports.hasErrors', { number: String(error) })
            : t('imports.nothingYet')
        }
        description={error > 0 ? undefined : t('imports.accepts')}
      />
      {brings.units + brings.people > 0 && (
        <Text>
          {t('imports.brings', {
            units: String(brings.units),
            people: String(brings.people),
          })}
        </Text>
      )}
      {ignored.length > 0 && (
        <Text>{t('imports.ignored', { headings: ignored.join(', ') })}</Text>
      )}
    </Flex>
  );
}

/** Row by row what a table would bring; by outcome, page by page; and the button that imports all of it. */
export function PreviewView(props: {
  preview: Preview;
  shown: Shown;
  show: (shown: Shown) => void;
  start: () => void;
  busy: Busy | undefined;
}) {
  const { preview, shown, show, start, busy } = props;
  const isBusy = busy !== undefined;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const { counts, rows, names, next } = preview;
  const { brings } = preview;
  const changes =
    counts.new + counts.changed + counts.ended + brings.units + brings.people;
  const some = importOutcomes.filter(
    does => counts[does] > 0 || does === shown.does,
  );
  return (
    <Section title={t('imports.preview')}>
      <Flex direction="column" gap="4">
        <Verdict preview={preview} />
        <ToggleButtonGroup
          aria-label={t('imports.show')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown.does ?? ALL]}
          onSelectionChange={([key]) => {
            const does = importOutcomes.find(each => each === key);
            show({ after: 0, ...(does && { does }) });
          }}
        >
          <ToggleButton id={ALL}>{t('imports.all')}</ToggleButton>
          {some.map(does => (
            <ToggleButton key={does} id={does}>
              {t('imports.counted', {
                outcome: t(`imports.does_${does}`),
                number: String(counts[does]),
              })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ImportedRows rows={rows} names={names} />
        {(next !== undefined || shown.after > 0) && (
          <Flex gap="3">
            <Button
              variant="secondary"
              isDisabled={isBusy || shown.after === 0}
              onPress={() =>
                show({ ...shown, after: Math.max(0, shown.after - A_PAGE) })
              }
            >
              {t('shared.previous')}
            </Button>
            <Button
              variant="secondary"
              isDisabled={isBusy || next === undefined}
              onPress={() =>
                next !== undefined && show({ ...shown, after: next })
              }
            >
              {t('shared.next')}
            </Button>
          </Flex>
        )}
        <Flex gap="3" align="center">
          <Button
            variant="primary"
            isPending={busy === 'starting'}
            isDisabled={counts.error > 0 || changes === 0 || busy === 'looking'}
            onPress={start}
          >
            {t('imports.start', { count: changes })}
          </Button>
          {busy === 'starting' && (
            <Text role="status">{t('imports.starting')}</Text>
          )}
          {counts.error === 0 && changes === 0 && (
            <Text>{t('imports.nothingToDo')}</Text>
          )}
        </Flex>
      </Flex>
    </Section>
  );
}
