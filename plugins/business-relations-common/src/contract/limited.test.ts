import { z } from 'zod';
import { Route, routes } from '.';

/** How many things may be asked about in one call; undefined where it is one. */
const mostIn = (body: Route['body']): number | undefined =>
  body instanceof z.ZodObject
    ? Object.values(body.shape)
        .filter(each => each instanceof z.ZodArray)
        .map(each => z.toJSONSchema(each, { io: 'input' }).maxItems ?? Infinity)
        .sort((one, other) => other - one)[0]
    : undefined;

const isPaged = ({ query }: Route) =>
  query !== undefined && ('cursor' in query.shape || 'limit' in query.shape);

const ofPeople = Object.entries<Route>(routes).filter(
  ([, { caller }]) => caller === 'person',
);

describe('What people may not call as often as they like', () => {
  it('is every list, and whatever asks about more than a page’s worth or comes in a large body', () => {
    const costly = ofPeople.filter(
      ([, route]) =>
        isPaged(route) ||
        route.bodyLimit !== undefined ||
        (mostIn(route.body) ?? 0) > 100,
    );
    expect(costly.length).toBeGreaterThan(10);
    expect(
      costly.filter(([, { limited }]) => !limited).map(([name]) => name),
    ).toEqual([]);
  });

  it('is, together, what goes through everything or changes much at once', () => {
    const bulk = ofPeople.filter(([, { limited }]) => limited === 'bulk');
    expect(bulk.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'previewImport',
        'startImport',
        'exportCustomers',
        'exportPerson',
        'erasePerson',
        'startRepair',
        'startCampaign',
        'carryOutReorganisation',
        'whoDecides',
        'decodePayloads',
      ]),
    );
  });
});
