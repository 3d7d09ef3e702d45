import { lazy, Suspense } from 'react';

/**
 * @public
 */
export type RelationsPart = 'all' | 'roles' | 'question';

/**
 * @public
 */
export type ServiceRelationsProps = {
  /** A service, system or domain, as `component:default/archive`. */
  entityRef: string;
  /** `roles`: who has which, and how many cases are open. `question`: "I have a question about…". Both unless said. */
  show?: RelationsPart;
};

const RelationsByRef = lazy(() =>
  import('./RelationsByRef').then(m => ({ default: m.RelationsByRef })),
);

/**
 * What the card says of a service, system or domain, for a page of one's own in either frontend system: without a frame,
 * and of whatever is named rather than of the entity whose page it stands on.
 *
 * @public
 */
export const ServiceRelations = ({
  entityRef,
  show = 'all',
}: ServiceRelationsProps) => (
  <Suspense fallback={null}>
    <RelationsByRef entityRef={entityRef} show={show} />
  </Suspense>
);
