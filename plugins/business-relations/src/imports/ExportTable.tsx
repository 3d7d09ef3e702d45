import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useState } from 'react';
import { businessRelationsApiRef } from '../api/businessRelationsApi';
import { download } from '../parts/csv';
import { businessRelationsTranslationRef } from '../translation';
import { today } from '../words/today';
import { useLocale } from '../words/useWords';

/** Customers and orderers as a table that the import takes. */
export function ExportTable() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const api = useApi(businessRelationsApiRef);
  const errors = useApi(errorApiRef);
  const language = useLocale();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { text } = await api(routes.exportCustomers, {
        query: { format: 'csv', language },
      });
      // The mark at the beginning comes with the download itself.
      download(
        `${t('customers.title')} ${today()}.csv`,
        text.replace(/^\uFEFF/, ''),
      );
    } catch (error) {
      errors.post(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="secondary" isPending={busy} onPress={save}>
      {t('imports.export')}
    </Button>
  );
}
