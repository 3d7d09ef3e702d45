import { createApp } from '@backstage/frontend-defaults';
import { developmentSignIn } from './development-sign-in';
import { navigation } from './navigation';

/**
 * An ordinary app of the new frontend system. The plugins are those among the dependencies of this package
 * (`app.packages: all`), so ours needs no line here, as in the app of whoever installs it.
 */
export const app = createApp({ features: [developmentSignIn, navigation] });
