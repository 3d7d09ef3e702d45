import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { SaveTable } from '../parts/SaveTable';
import { businessRelationsTranslationRef } from '../translation';
import { useLocale } from '../words/useWords';

/** Customers and orderers as a table that the import takes. */
export function ExportTable() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const language = useLocale();
  return (
    <SaveTable
      title={t('customers.title')}
      label={t('imports.export')}
      content={async api => {
        const { text } = await api(routes.exportCustomers, {
          query: { format: 'csv', language },
        });
        // The mark at the beginning comes with the download itself.
        return text.replace(/^\uFEFF/, '');
      }}
    />
  );
}
