import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { CustomerLine } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { rootRouteRef } from '../routes';

/** How many cases of a unit are open, linked to them. */
export function OpenCasesLink({ line }: { line: CustomerLine }) {
  const root = useRouteRef(rootRouteRef);
  if (line.openCases === 0) return <>0</>;
  const query = new URLSearchParams({ unit: line.unit, open: 'true' });
  return <Link to={`${root()}/cases?${query}`}>{line.openCases}</Link>;
}
