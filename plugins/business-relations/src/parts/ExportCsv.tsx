import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { Client } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { csv, download } from './csv';

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

/** The one way to a file for a spreadsheet: all that a list shows, also beyond its page, with a line of headings first. */
export function ExportCsv(props: {
  title: string;
  headings: string[];
  rows: (api: Client) => Promise<string[][]>;
}) {
  const { title, headings, rows } = props;
  const api = useApi(businessRelationsApiRef);
  const errors = useApi(errorApiRef);
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    try {
      download(
        `${title} ${today()}.csv`,
        csv([headings, ...(await rows(api))]),
      );
    } catch (error) {
      errors.post(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" isPending={busy} onPress={save}>
      {t('shared.exportCsv')}
    </Button>
  );
}
