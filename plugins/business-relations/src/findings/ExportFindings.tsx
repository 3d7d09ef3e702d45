import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Finding,
  FindingKind,
  FindingTask,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { everyPage, ExportCsv } from '../parts/ExportCsv';
import { businessRelationsTranslationRef } from '../translation';
import { ReadersWords, useWordsFor } from '../words/useWords';
import { Findings, rolesIn } from './findingsAnswer';
import { useSaidOf } from './useSaidOf';

/** What the list shows, whole, as a file for a spreadsheet. */
export function ExportFindings({ kind }: { kind?: FindingKind }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const wordsFor = useWordsFor();
  const saidOf = useSaidOf();

  const whose = (task: FindingTask, { format }: ReadersWords) => {
    switch (task.of) {
      case 'people':
        return task.people.map(({ person }) => format.name(person)).join('; ');
      case 'owner':
        return task.owner ? format.name(task.owner) : t('findings.owner');
      case 'administrators':
        return t('findings.administrators');
      default:
        return t('findings.operators');
    }
  };

  const rowsOf = (page: Findings) => {
    const words = wordsFor(page.names);
    const { format } = words;
    const roleOf = rolesIn(page);
    return page.items.map((finding: Finding) => {
      const { entity, since, task } = finding;
      const held = roleOf(finding);
      const role = held?.role ?? finding.role;
      return [
        t(`findings.kind_${finding.kind}`),
        entity ? format.name(entity) : '',
        entity ?? '',
        role ? format.role(role) : '',
        held?.unit ? format.name(held.unit) : '',
        held?.holder ? format.name(held.holder) : '',
        since ?? '',
        whose(task, words),
        saidOf(finding, words).join(' '),
      ];
    });
  };

  return (
    <ExportCsv
      title={t('findings.title')}
      headings={[
        t('findings.what'),
        t('findings.about'),
        t('findings.aboutReference'),
        t('findings.role'),
        t('customers.unit'),
        t('findings.person'),
        t('findings.since'),
        t('findings.task'),
        t('findings.detail'),
      ]}
      rows={async api => {
        const pages = await everyPage(cursor =>
          api(routes.findings, { query: { kind, cursor, limit: 500 } }),
        );
        return pages.flatMap(rowsOf);
      }}
    />
  );
}
