import * as fc from 'fast-check';
import {
  Business,
  role,
  thePerson,
  theService,
  theUnit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { listAssignments } from './database/listAssignments';
import { isVisible, Visible } from './visible';

const people = [thePerson('asa'), thePerson('bo')];
const units = [theUnit('claims'), theUnit('finance')];

const condition = fc.oneof(
  fc.record({
    key: fc.constant('holder' as const),
    values: fc.subarray(people),
  }),
  fc.record({ key: fc.constant('unit' as const), values: fc.subarray(units) }),
  fc.record({
    key: fc.constant('role' as const),
    values: fc.subarray(['customer', 'orderer']),
  }),
);

const { visible: anyVisible } = fc.letrec<{
  visible: Exclude<Visible, 'all'>;
}>(tie => {
  const some = fc.tuple(tie('visible'), tie('visible'));
  return {
    visible: fc.oneof(
      { maxDepth: 3 },
      condition,
      some.map(allOf => ({ allOf })),
      some.map(anyOf => ({ anyOf })),
      tie('visible').map(not => ({ not })),
    ),
  };
});

const all = [
  role('customer', 'asa', 'claims', [theService('archive')]),
  role('orderer', 'bo', 'finance', [theService('archive')]),
  role('orderer', undefined, 'finance', [theService('archive')]),
  role('accountManager', 'bo', undefined, [theService('archive')]),
];

describe.each(databases.eachSupportedId())('permission rules on %s', id => {
  it('let the same roles through in SQL and one by one', async () => {
    const { db } = await new Business(await databaseWithTables(id)).assigns(
      ...all,
    );
    await fc.assert(
      fc.asyncProperty(anyVisible, async visible => {
        const found = await listAssignments(db, {}, { visible, limit: 100 });
        expect(found.map(each => each.id).sort()).toEqual(
          all
            .filter(each => isVisible(visible, each))
            .map(each => each.id)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
