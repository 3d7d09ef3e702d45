import {
  Assignment,
  EntityRef,
  Relations,
  relatedRoles,
  relationsOfRole,
} from '@business-relations/backstage-plugin-business-relations-common';
import { effectiveAssignments } from '@business-relations/rules';
import * as fc from 'fast-check';
import {
  Business,
  domain,
  NOW,
  person,
  role,
  service,
  system,
  theDomain,
  thePerson,
  theService,
  theSystem,
  theUnit,
  unit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';

jest.setTimeout(300_000);

const people = ['asa', 'bo', 'eva'];
const places = [
  theService('s1'),
  theService('s2'),
  theSystem('sys'),
  theDomain('sub'),
  theDomain('dom'),
];
const units = ['top', 'left', 'right', 'low'];

type Placed = { s1?: 'sys'; s2?: 'sys'; sys?: 'dom' | 'sub'; sub?: 'dom' };

/** What happens in a business, one thing after the other. */
type Happening =
  | { assign: Assignment }
  | { place: Placed }
  | { leaves: string }
  | { comesBack: string }
  | { moves: string; below?: string };

const anyAssignment = fc
  .record({
    of: fc.constantFrom(...relatedRoles),
    holder: fc.constantFrom(...people),
    inUnit: fc.constantFrom(...units),
    scope: fc.oneof(
      {
        weight: 2,
        arbitrary: fc.subarray(places, { minLength: 1, maxLength: 2 }),
      },
      { weight: 1, arbitrary: fc.constant('everything' as const) },
    ),
    inAddition: fc.boolean(),
    status: fc.constantFrom(
      ...Array.from({ length: 6 }, () => 'accepted' as const),
      'proposed',
      'ended',
    ),
    ends: fc.constantFrom(false, false, false, true),
  })
  .map(({ of, holder, inUnit, scope, ends, ...given }) =>
    role(of, holder, inUnit, scope, {
      ...given,
      mandate: ends ? { to: '2026-11-23' } : {},
    }),
  );

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: anyAssignment.map(assign => ({ assign })) },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          s1: fc.constant('sys' as const),
          s2: fc.constant('sys' as const),
          sys: fc.constantFrom('dom' as const, 'sub' as const),
          sub: fc.constant('dom' as const),
        },
        { requiredKeys: [] },
      )
      .map(place => ({ place })),
  },
  fc.constantFrom(...people).map(leaves => ({ leaves })),
  fc.constantFrom(...people).map(comesBack => ({ comesBack })),
  {
    weight: 4,
    arbitrary: fc.record(
      { moves: fc.constantFrom(...units), below: fc.constantFrom(...units) },
      { requiredKeys: ['moves'] },
    ),
  },
);

/** The same told without any table: what the catalog would have to show if all were computed at the end. */
class Naive {
  readonly assignments = new Map<string, Assignment>();
  readonly parents = new Map<string, string>();
  placed: Placed = {};
  readonly present = new Set(people);

  private levels(ref: EntityRef): EntityRef[] {
    const { s1, s2, sys, sub } = this.placed;
    const above = new Map<EntityRef, EntityRef>();
    if (s1) above.set(theService('s1'), theSystem(s1));
    if (s2) above.set(theService('s2'), theSystem(s2));
    if (sys) above.set(theSystem('sys'), theDomain(sys));
    if (sub) above.set(theDomain('sub'), theDomain(sub));
    const next = above.get(ref);
    return next ? [ref, ...this.levels(next)] : [ref];
  }

  relationsOf(ref: EntityRef): string[] {
    const relations: Relations = {
      day: '2026-11-24',
      subject: { ref, kind: 'service', levels: this.levels(ref) },
      units: units.map(name => {
        const parent = this.parents.get(name);
        return { ref: theUnit(name), parents: parent ? [theUnit(parent)] : [] };
      }),
      askerUnits: [],
      assignments: [...this.assignments.values()],
      present: [...this.present].map(thePerson),
      rates: [],
      approvedThisYear: {},
    };
    const found = relatedRoles.flatMap(each =>
      effectiveAssignments(each, relations).flatMap(({ unit: of, holder }) =>
        [of, holder].flatMap(target =>
          target ? [`${relationsOfRole[each].has} ${target}`] : [],
        ),
      ),
    );
    return [...new Set(found)].sort();
  }
}

async function happens(acme: Business, naive: Naive, what: Happening) {
  if ('assign' in what) {
    const revision = (naive.assignments.get(what.assign.id)?.revision ?? 0) + 1;
    const assignment = { ...what.assign, revision };
    naive.assignments.set(assignment.id, assignment);
    await acme.assigns(assignment);
  } else if ('place' in what) {
    const { s1, s2, sys, sub } = what.place;
    naive.placed = what.place;
    await acme.has(
      service('s1', { system: s1 }),
      service('s2', { system: s2 }),
      system('sys', { domain: sys }),
      domain('sub', { subdomainOf: sub }),
    );
  } else if ('leaves' in what) {
    naive.present.delete(what.leaves);
    await acme.mirror.missed({ first: [], gone: [thePerson(what.leaves)] });
  } else if ('comesBack' in what) {
    naive.present.add(what.comesBack);
    await acme.has(person(what.comesBack));
  } else {
    if (what.below && what.below !== what.moves) {
      naive.parents.set(what.moves, what.below);
    } else {
      naive.parents.delete(what.moves);
    }
    await acme.has(unit(what.moves, naive.parents.get(what.moves)));
  }
}

describe.each(databases.eachSupportedId())('relations on %s', id => {
  it('are after every change what they would be if all were computed anew', async () => {
    const db = await databaseWithTables(id);
    const tables = [
      'effective_targets',
      'effective_relations',
      'assignment_versions',
      'assignment_entities',
      'assignments',
      'entity_links',
      'entities',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 8, maxLength: 24, size: 'max' }),
        async story => {
          for (const table of tables) await db(table).delete();
          const acme = await new Business(db).has(
            ...units.map(name => unit(name)),
            ...people.map(name => person(name)),
            service('s1'),
            service('s2'),
            system('sys'),
            domain('sub'),
            domain('dom'),
          );
          acme.clock = () => NOW;
          const naive = new Naive();
          for (const what of story) {
            await happens(acme, naive, what);
            for (const place of places) {
              expect([place, await acme.relationsOf(place)]).toEqual([
                place,
                naive.relationsOf(place),
              ]);
            }
          }
        },
      ),
      { numRuns: id === 'SQLITE_3' ? 80 : 30 },
    );
  });
});
