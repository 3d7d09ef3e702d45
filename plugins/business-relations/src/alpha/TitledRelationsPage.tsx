import { useRouteRef } from '@backstage/core-plugin-api';
import {
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiHandCoinLine } from '@remixicon/react';
import { useMemo } from 'react';
import { BusinessRelationsPage } from '../pages/BusinessRelationsPage';
import { rootRouteRef } from '../routes';
import { businessRelationsTranslationRef } from '../translation';

/**
 * All pages below the app's own header, with the plugin's title in the reader's language: the title of a page extension
 * is one text for everybody, so the extension leaves its header away (`noHeader`) and this one stands in its place.
 */
export function TitledRelationsPage() {
  const { t } = useTranslationRef(businessRelationsTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const actions = useApi(pluginHeaderActionsApiRef);
  const title = t('shared.title');
  // One element for as long as it says the same: the layout is a new component each time that it is rendered
  // (`getComponent` of Backstage's swappable components), and what stands in it would begin anew with every address.
  return useMemo(
    () => (
      <PageLayout
        title={title}
        icon={<RiHandCoinLine />}
        titleLink={root}
        headerActions={actions.getPluginHeaderActions('business-relations')}
      >
        <BusinessRelationsPage />
      </PageLayout>
    ),
    [title, root, actions],
  );
}
