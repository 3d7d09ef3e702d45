import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Client } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { businessRelationsTranslationRef } from '../translation';
import { csv } from './csv';
import { SaveTable } from './SaveTable';

/** Every page of a list, one after the other. */
export async function everyPage<Page extends { next?: string }>(
  ask: (cursor: string | undefined) => Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    pages.push(page);
    cursor = page.next;
  } while (cursor);
  return pages;
}

/** All that a list shows, also beyond its page, with a line of headings first. */
export function ExportCsv(props: {
  title: string;
  headings: string[];
  rows: (api: Client) => Promise<string[][]>;
}) {
  const { title, headings, rows } = props;
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  return (
    <SaveTable
      title={title}
      label={t('shared.exportCsv')}
      content={async api => csv([headings, ...(await rows(api))])}
    />
  );
}
