import { useRouteRef } from '@backstage/core-plugin-api';
import { Navigate } from 'react-router-dom';
import { StartProps } from '../cases/start/StartProps';
import { proposeRoleRouteRef } from '../routes';

/** A role is proposed on a page of its own. */
export function StartRole({ known }: StartProps) {
  const propose = useRouteRef(proposeRoleRouteRef);
  return <Navigate to={`${propose()}?${known}`} replace />;
}
