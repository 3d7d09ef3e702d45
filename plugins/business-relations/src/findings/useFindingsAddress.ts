import {
  FindingKind,
  findingKinds,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { useSearchParams } from 'react-router-dom';
import { Pages, usePagesInAddress } from '../parts/usePagesInAddress';

export type FindingsAddress = Pages & { kind?: FindingKind };

/** What the findings page shows, kept in its address. A kind that somebody wrote by hand is none. */
export function useFindingsAddress(): FindingsAddress {
  const [query] = useSearchParams();
  const pages = usePagesInAddress();
  const asked = query.get('kind');
  return { ...pages, kind: findingKinds.find(kind => kind === asked) };
}
