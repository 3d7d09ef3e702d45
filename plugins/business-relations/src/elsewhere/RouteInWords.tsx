import { Route } from '@business-relations/backstage-plugin-business-relations-common';
import { Because } from '../parts/Because';
import { WhoDecidesLine } from '../parts/WhoDecidesLine';

/** Who prepares, who decides, and because of what. */
export const RouteInWords = ({
  route,
  names,
}: {
  route: Route;
  names: Record<string, string>;
}) => (
  <>
    <WhoDecidesLine route={route} names={names} />
    <Because reasons={route.because} names={names} />
  </>
);
