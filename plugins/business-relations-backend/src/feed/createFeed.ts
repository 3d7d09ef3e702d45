import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Handler, handler } from '../http/handler';
import { Feed } from './Feed';

export function createFeed(feed: Feed): Handler[] {
  return [
    handler(routes.effectiveSnapshot, ({ query: { after = '', limit } }) =>
      feed.snapshot(after, limit),
    ),
    handler(
      routes.effectiveChanges,
      ({ query: { after, limit, wait } }, { signal }) =>
        feed.changes(after, limit, {
          seconds: wait,
          ...(signal && { signal }),
        }),
    ),
  ];
}
