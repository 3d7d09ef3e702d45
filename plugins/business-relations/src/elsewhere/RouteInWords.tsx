import { Because } from '../parts/Because';
import { WhoDecidesLine } from '../parts/WhoDecidesLine';
import { WhoDecidesTextProps } from './WhoDecidesText';

/** Who prepares, who decides, and because of what. */
export const RouteInWords = ({ route, names }: WhoDecidesTextProps) => (
  <>
    <WhoDecidesLine route={route} names={names} />
    <Because reasons={route.because} names={names} />
  </>
);
