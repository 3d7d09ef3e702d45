import {
  Assignment,
  assignmentStatuses,
} from '@business-relations/backstage-plugin-business-relations-common';
import * as fc from 'fast-check';
import { carriedOut } from './carriedOut';
import { exported } from './exported';
import { Line } from './line';
import { mistakesIn } from './plan';
import {
  accepted,
  factsAbout,
  kronor,
  NAME,
  NOW,
  planned,
  rolesAfter,
  table,
  thePerson,
  theService,
  theUnit,
} from './testing/business';

const units = ['company', 'claims', 'motor', 'property', 'finance'];
const unit = fc.constantFrom(...units).map(theUnit);
const person = fc.constantFrom('asa', 'bo', 'pia', 'frida').map(thePerson);
const services = fc.uniqueArray(
  fc.constantFrom('intake', 'archive').map(theService),
  { minLength: 1 },
);
const money = fc.integer({ min: 0, max: 4 }).map(each => kronor(each * 100));
const day = fc.constantFrom('2026-01-01', '2026-03-03', '2027-01-01');

const anyRow = fc.record(
  {
    unit,
    head: person,
    itIncluded: fc.boolean(),
    budget: money,
    perDecision: money,
    services,
    share: fc.constantFrom(20, 50, 70),
    from: day,
    evidence: fc.constantFrom('Row 1', 'Row 2'),
  },
  { requiredKeys: ['unit', 'itIncluded'] },
);

const anyTable = fc
  .array(anyRow, { maxLength: 8 })
  .map((rows): Line[] => table(...rows));

const role = fc.record({
  role: fc.constantFrom('customer' as const, 'orderer' as const),
  holder: person,
  unit,
  scope: fc.oneof(
    fc.constant({ everything: true as const }),
    services.map(entities => ({ entities })),
  ),
  inAddition: fc.constant(false),
  status: fc.constantFrom(...assignmentStatuses),
  source: fc.constantFrom(
    { from: 'import' as const, name: NAME },
    { from: 'import' as const, name: 'Another' },
    { from: 'proposal' as const, case: 'a-case' },
  ),
  mandate: fc.record(
    {
      services: fc.oneof(fc.constant('all' as const), services),
      money,
      yearlyCeiling: money,
      from: day,
    },
    { requiredKeys: ['services', 'from'] },
  ),
  revision: fc.constant(1),
});

/** Roles as the rules let them come about: of the same role of the same person one of each status. */
const anyRoles = fc
  .uniqueArray(role, {
    maxLength: 8,
    selector: ({ role: of, holder, unit: at, scope, status }) =>
      JSON.stringify([
        of,
        holder,
        at,
        'entities' in scope ? [...scope.entities].sort() : scope,
        status,
      ]),
  })
  .map((all): Assignment[] =>
    all.map((each, nth) => ({ ...each, id: `there-${nth}` })),
  );

/** Without the rows that can't be: so that enough of what is tried is carried out. */
function cleared(lines: Line[], roles: Assignment[]): Line[] {
  const wrong = new Set(
    mistakesIn(planned(lines, roles)).map(({ line }) => line),
  );
  return wrong.size === 0
    ? lines
    : cleared(
        lines.filter(({ line }) => !wrong.has(line)),
        roles,
      );
}

const changing = ['new', 'changed', 'ended', 'error'];

describe('Whatever is imported', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyTable, anyRoles, fc.boolean(), (lines, roles, answers) => {
        const clear = cleared(lines, roles);
        const after = rolesAfter(planned(clear, roles), roles);
        const there = answers ? accepted(after) : after;
        const again = planned(clear, there);
        expect(again.filter(({ does }) => changing.includes(does))).toEqual([]);
      }),
    );
  });

  it('brings nobody a role that they have not accepted themselves, and takes no more than the plan shows', () => {
    fc.assert(
      fc.property(anyTable, anyRoles, (lines, roles) => {
        const plan = planned(cleared(lines, roles), roles);
        const { written } = carriedOut(plan, {
          name: NAME,
          at: NOW,
          newId: () => 'new',
        });
        for (const { role: each } of written) {
          expect(['identified', 'ended']).toContain(each.status);
          const was = roles.find(({ id }) => id === each.id);
          expect(was?.status).not.toBe('accepted');
        }
      }),
    );
  });

  it('makes nobody a customer but by a row that says that IT is part of that unit’s budget, in their name', () => {
    fc.assert(
      fc.property(anyTable, anyRoles, (lines, roles) => {
        for (const step of planned(lines, roles)) {
          if (step.does !== 'new' && step.does !== 'changed') continue;
          const { proposition } = step;
          if (proposition?.role !== 'customer') continue;
          expect(lines).toContainEqual(
            expect.objectContaining({
              line: step.line,
              unit: proposition.unit,
              head: proposition.holder,
              itIncluded: true,
            }),
          );
        }
      }),
    );
  });

  it('says something of every row, in its order, once', () => {
    fc.assert(
      fc.property(anyTable, anyRoles, (lines, roles) => {
        const numbers = planned(lines, roles).flatMap(step =>
          'line' in step ? [step.line] : [],
        );
        expect([...numbers].sort((one, other) => one - other)).toEqual(
          lines.map(({ line }) => line),
        );
      }),
    );
  });

  it('ends nothing that it did not bring', () => {
    fc.assert(
      fc.property(anyTable, anyRoles, (lines, roles) => {
        for (const step of planned(lines, roles)) {
          if (step.does !== 'ended') continue;
          expect(step.role.source).toEqual({ from: 'import', name: NAME });
        }
      }),
    );
  });
});

describe('What was exported', () => {
  it('changes nothing when it is imported, under whatever name', () => {
    fc.assert(
      fc.property(anyRoles, fc.constantFrom(NAME, 'New'), (roles, name) => {
        const { lines } = exported(roles);
        const plan = planned(lines, roles, {
          name,
          present: factsAbout(lines, roles).present,
        });
        expect(
          plan.filter(
            ({ does }) => changing.includes(does) && does !== 'ended',
          ),
        ).toEqual([]);
      }),
    );
  });

  it('ends nothing either, where a row could say all of each role', () => {
    fc.assert(
      fc.property(anyRoles, roles => {
        const { lines, leftOut } = exported(roles);
        fc.pre(leftOut === 0);
        expect(
          planned(lines, roles).filter(({ does }) => does === 'ended'),
        ).toEqual([]);
      }),
    );
  });
});
