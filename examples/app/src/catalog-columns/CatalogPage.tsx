import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CatalogTable,
  CatalogTableColumnsFunc,
  catalogTranslationRef,
} from '@backstage/plugin-catalog';
import {
  CatalogFilterLayout,
  EntityListProvider,
} from '@backstage/plugin-catalog-react';
import { Container, Header } from '@backstage/ui';
import { createRoleColumn } from '@business-relations/backstage-plugin-business-relations';
import { ComponentProps, ReactNode } from 'react';

/** Beside the owner, where they are seen without scrolling; what has no owner has none of these roles either. */
const columns: CatalogTableColumnsFunc = list =>
  CatalogTable.defaultColumnsFunc(list).flatMap(column =>
    column.field === 'resolved.ownedByRelationsTitle'
      ? [
          column,
          createRoleColumn('customer'),
          createRoleColumn('accountManager'),
        ]
      : [column],
  );

type Pagination = ComponentProps<typeof EntityListProvider>['pagination'];

/** The catalog's own page, with two more columns. */
export function CatalogPage({
  filters,
  pagination,
}: {
  filters: ReactNode;
  pagination: Pagination;
}) {
  const { t } = useTranslationRef(catalogTranslationRef);
  const orgName =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';
  return (
    <EntityListProvider pagination={pagination}>
      <Header title={t('indexPage.title', { orgName })} />
      <Container>
        <CatalogFilterLayout>
          <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
          <CatalogFilterLayout.Content>
            <CatalogTable columns={columns} />
          </CatalogFilterLayout.Content>
        </CatalogFilterLayout>
      </Container>
    </EntityListProvider>
  );
}
