import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CaseLine,
  RequestOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { everyPage, ExportCsv } from '../../parts/ExportCsv';
import { useStageName } from '../../parts/useStageName';
import { caseRouteRef } from '../../routes';
import { businessRelationsTranslationRef } from '../../translation';
import { ReadersWords, useWordsFor } from '../../words/useWords';
import { useKindName } from '../useKindName';
import { useOutcomeName } from '../useOutcomeName';

/** What the list is narrowed to. */
export type CasesQuery = RequestOf<typeof routes.cases>['query'];

/** What the list shows, whole, as a file for a spreadsheet. */
export function ExportCases({ query }: { query: CasesQuery }) {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const casePage = useRouteRef(caseRouteRef);
  const wordsFor = useWordsFor();
  const kindName = useKindName();
  const stageName = useStageName();
  const outcomeName = useOutcomeName();

  const rowOf = (line: CaseLine, { format, say }: ReadersWords) => {
    const { id, kind, description, openedBy, openedAt } = line;
    const { title, titleMessage, stage, outcome, unit, subject, money } =
      description;
    const nameOf = (ref: string | undefined) => (ref ? format.name(ref) : '');
    return [
      titleMessage ? say(titleMessage) : title,
      kindName(kind),
      outcome ? outcomeName(outcome) : stageName(stage),
      nameOf(unit),
      unit ?? '',
      nameOf(subject),
      subject ?? '',
      money ? String(money.amount) : '',
      money?.currency ?? '',
      line.nextDueAt ?? '',
      nameOf(openedBy),
      openedAt,
      line.updatedAt,
      new URL(casePage({ id }), window.location.origin).href,
    ];
  };

  return (
    <ExportCsv
      title={t('cases.title')}
      headings={[
        t('cases.titleColumn'),
        t('cases.kind'),
        t('cases.stage'),
        t('cases.unit'),
        t('cases.unitReference'),
        t('cases.about'),
        t('cases.aboutReference'),
        t('cases.money'),
        t('cases.currency'),
        t('cases.due'),
        t('cases.openedBy'),
        t('cases.openedAt'),
        t('cases.updated'),
        t('cases.address'),
      ]}
      rows={async api => {
        const pages = await everyPage(cursor =>
          api(routes.cases, { query: { ...query, cursor, limit: 200 } }),
        );
        return pages.flatMap(({ items, names }) => {
          const words = wordsFor(names);
          return items.map(line => rowOf(line, words));
        });
      }}
    />
  );
}
