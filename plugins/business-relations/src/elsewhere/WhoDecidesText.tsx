import { Route } from '@business-relations/backstage-plugin-business-relations-common';
import { lazy, Suspense } from 'react';

/**
 * @public
 */
export type WhoDecidesTextProps = {
  route: Route;
  names: Record<string, string>;
};

const RouteInWords = lazy(() =>
  import('./RouteInWords').then(m => ({ default: m.RouteInWords })),
);

/**
 * An answer of `useWhoDecides` in the reader's words: who prepares, who decides and up to which amount, and because of what.
 *
 * @public
 */
export const WhoDecidesText = (props: WhoDecidesTextProps) => (
  <Suspense fallback={null}>
    <RouteInWords {...props} />
  </Suspense>
);
