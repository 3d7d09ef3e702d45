import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { ReactElement } from 'react';
import { businessRelationsPlugin } from '../plugin';
import { isOurs } from './foundTypes';

/**
 * A case or a customer among the results of Backstage's search, for an app of the old frontend system.
 *
 * @public
 */
export const BusinessRelationsSearchResultListItem: (props: {
  icon?: ReactElement;
}) => ReactElement | null = businessRelationsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'BusinessRelationsSearchResultListItem',
    component: () => import('./FoundItem').then(m => m.FoundItem),
    predicate: isOurs,
  }),
);
