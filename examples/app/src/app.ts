import { createApp } from '@backstage/frontend-defaults';
import { catalogColumns } from './catalog-columns';
import { catalogGraph } from './catalog-graph';
import { developmentSignIn } from './development-sign-in';
import { navigation } from './navigation';

/**
 * An ordinary app of the new frontend system. The plugins are those among the dependencies of this package
 * (`app.packages: all`), so ours needs no line here, as in the app of whoever installs it;
 * the catalog graph is told of our relations, and the catalog's table has columns of ours.
 */
export const app = createApp({
  features: [catalogColumns, catalogGraph, developmentSignIn, navigation],
});
