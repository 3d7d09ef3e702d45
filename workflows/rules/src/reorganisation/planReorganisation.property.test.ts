import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { Choices, Facts, Held, RememberedUnit } from './business';
import { reorganised } from './carriedOut';
import { planReorganisation } from './planReorganisation';
import {
  Company,
  everybody,
  factsOf,
  remembered,
  thePerson,
  theUnit,
} from './testing/company';

const units = ['company', 'claims', 'motor', 'finance', 'north', 'south'];
const people = ['mats', 'asa', 'anders', 'anna', 'fatima', 'karin', 'frida'];

const aCompany: fc.Arbitrary<Company> = fc.dictionary(
  fc.constantFrom(...units),
  fc.record({
    in: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
    people: fc.uniqueArray(fc.constantFrom(...people)),
    name: fc.constantFrom('Insurance', 'Claims', 'Motor'),
  }),
  { noNullPrototype: true },
);

const roles: Held[] = everybody.map((role, nth) =>
  nth === 2 ? { ...role, status: 'proposed' } : role,
);

const choices: fc.Arbitrary<Choices> = fc.record({
  units: fc.dictionary(
    fc.constantFrom(...units.map(theUnit)),
    fc.oneof(
      fc.record({ successor: fc.constantFrom(...units.map(theUnit)) }),
      fc.constant({ ends: true as const }),
    ),
  ),
  roles: fc.dictionary(
    fc.constantFrom(...roles.map(({ id }) => id)),
    fc.oneof(
      fc.record({
        does: fc.constant('handOver' as const),
        successor: fc.constantFrom(...people.map(thePerson)),
      }),
      fc.record({ does: fc.constantFrom('end', 'confirm', 'keep') }),
    ),
  ),
});

const facts = fc
  .record({
    was: aCompany,
    is: aCompany,
    present: fc.uniqueArray(fc.constantFrom(...people, 'erik')),
  })
  .map(({ was, is, present }) =>
    factsOf(is, {
      before: remembered(was),
      present: new Set(present.map(thePerson)),
      roles,
    }),
  );

const LATER = '2026-03-05T09:00:00.000Z';

/** As it is once a reorganisation has been carried out, before anybody has answered. */
function afterwards(before: Facts, chosen: Choices): Facts {
  const plan = planReorganisation(before, chosen);
  const { steps, isOver } = reorganised(plan);
  const now = [...before.now].map(
    ([ref, unit]): [EntityRef, RememberedUnit] => [ref, { ...unit, at: LATER }],
  );
  const doing = (...does: string[]) =>
    steps.filter(step => does.includes(step.does));
  const ended = new Set(doing('end').map(({ assignment }) => assignment));
  return {
    ...before,
    before: isOver ? new Map(now) : before.before,
    roles: before.roles.filter(({ id }) => !ended.has(id)),
    asked: new Set(
      doing('handOver', 'confirm').map(({ assignment }) => assignment),
    ),
    settled: new Map(
      doing('keep', 'confirm').map(({ about }) => [about, LATER]),
    ),
  };
}

const ids = (of: Facts, chosen: Choices, ...does: string[]) =>
  planReorganisation(of, chosen)
    .roles.filter(each => does.includes(each.does))
    .map(({ role: { id } }) => id);

const changing = ['handOver', 'end', 'confirm', 'keep'];

describe('Whatever has become of a business', () => {
  it('a reorganisation that is carried out twice does nothing more the second time', () => {
    fc.assert(
      fc.property(facts, choices, (before, chosen) => {
        const after = afterwards(before, chosen);
        expect(ids(after, chosen, ...changing)).toEqual([]);
        // Once those who were asked have answered, neither.
        const answered = {
          ...after,
          roles: after.roles.filter(
            ({ id }) => !ids(before, chosen, 'handOver').includes(id),
          ),
          asked: new Set<string>(),
        };
        expect(ids(answered, chosen, ...changing)).toEqual([]);
      }),
    );
  });

  it('what nobody has decided is proposed again, by the same evidence', () => {
    fc.assert(
      fc.property(facts, choices, (before, chosen) => {
        const after = afterwards(before, chosen);
        expect(ids(after, chosen, 'undecided')).toEqual(
          ids(before, chosen, 'undecided'),
        );
        const open = (of: Facts) =>
          planReorganisation(of, chosen).units.flatMap(change =>
            change.is === 'gone' && change.successor === undefined
              ? [[change.unit, change.candidates]]
              : [],
          );
        const undecided = new Set(
          planReorganisation(before, chosen).roles.flatMap(
            ({ does, role: { unit } }) => (does === 'undecided' ? [unit] : []),
          ),
        );
        const named = (of: Facts) =>
          open(of).filter(([unit]) => undecided.has(String(unit)));
        expect(named(after)).toEqual(named(before));
      }),
    );
  });

  it('every role that rests on something gone is among the proposals, and each role once', () => {
    fc.assert(
      fc.property(facts, choices, (before, chosen) => {
        const proposed = planReorganisation(before, chosen).roles;
        const named = proposed.map(({ role: { id } }) => id);
        expect(new Set(named).size).toBe(named.length);
        const resting = before.roles.filter(
          ({ holder, unit = '', deputyFor }) =>
            !before.present.has(holder) ||
            (!before.now.has(unit) && deputyFor === undefined),
        );
        expect(named).toEqual(
          expect.arrayContaining(resting.map(({ id }) => id)),
        );
      }),
    );
  });

  it('nobody is asked who is not there, and for no unit that is not', () => {
    fc.assert(
      fc.property(facts, choices, (before, chosen) => {
        for (const each of planReorganisation(before, chosen).roles) {
          if (each.does !== 'handOver') continue;
          expect(before.present).toContain(each.successor);
          expect(before.now.has(each.unit ?? each.role.unit ?? '')).toBe(true);
        }
      }),
    );
  });
});
