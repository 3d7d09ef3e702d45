import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import fc from 'fast-check';
import { Company } from '../reorganisation/testing/company';
import { hierarchyOf } from './hierarchyOf';
import { deviationsIn, factsOf, held, thePerson } from './testing/business';

const units = ['nordhamn', 'claims', 'motor', 'finance', 'north', 'south'];
const people = ['margareta', 'asa', 'johan', 'frida'];

/** Whatever a catalog can say: units above themselves, in several, or in one that isn't there. */
const anyCompany: fc.Arbitrary<Company> = fc.dictionary(
  fc.constantFrom(...units),
  fc.record({
    in: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
    people: fc.uniqueArray(fc.constantFrom(...people)),
  }),
  { noNullPrototype: true },
);

const anyRole: fc.Arbitrary<Assignment> = fc
  .record({
    role: fc.constantFrom('customer' as const, 'orderer' as const),
    holder: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    upTo: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    grantor: fc.option(fc.constantFrom(...people), { nil: undefined }),
    status: fc.constantFrom(
      'identified' as const,
      'proposed' as const,
      'accepted' as const,
    ),
  })
  .map(({ role, holder, unit, upTo, grantor, status }) =>
    held(role, holder, unit, {
      status,
      ...(upTo !== undefined && { upTo }),
      ...(grantor !== undefined && {
        mandate: { grantor: thePerson(grantor) },
      }),
    }),
  );

type Post = { parent: number; isCustomer: boolean; part: number };

/** A tree in which each customer belongs to their unit and has a part of what the one above them has, who granted it. */
const aBusiness = (posts: Post[]) => {
  const company: Company = {};
  const roles: Assignment[] = [];
  const above: { grantor: string; upTo: number }[] = [];
  posts.forEach(({ parent, isCustomer, part }, index) => {
    const unit = `u${index}`;
    const over = index === 0 ? undefined : above[parent % index];
    company[unit] = {
      in: index === 0 ? [] : [`u${parent % index}`],
      people: [`p${index}`],
    };
    if (!isCustomer && index > 0) {
      above.push(over ?? { grantor: '', upTo: 0 });
      return;
    }
    const upTo = over ? Math.floor((over.upTo * part) / 100) : 1_000_000;
    roles.push(
      held('customer', `p${index}`, unit, {
        upTo,
        ...(over && { mandate: { grantor: thePerson(over.grantor) } }),
      }),
    );
    above.push({ grantor: `p${index}`, upTo });
  });
  return { company, roles };
};

const aTree = fc
  .array(
    fc.record({
      parent: fc.nat(),
      isCustomer: fc.boolean(),
      part: fc.integer({ min: 1, max: 100 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(aBusiness);

describe('The hierarchy of any business', () => {
  it('is a tree that ends, and from its tops every unit is reached, whatever the catalog says', () => {
    fc.assert(
      fc.property(anyCompany, company => {
        const facts = factsOf(company, []);
        const { places } = hierarchyOf(facts);
        const reached = new Set(
          places.tops.flatMap(top => [top, ...places.allBelow(top)]),
        );
        expect([...reached].sort()).toEqual([...facts.units.keys()].sort());
        for (const unit of facts.units.keys()) {
          expect(places.allBelow(unit)).not.toContain(unit);
        }
      }),
    );
  });

  it('says that a unit has no customer on its way up only where nobody decides for it', () => {
    fc.assert(
      fc.property(anyCompany, fc.array(anyRole), (company, roles) => {
        const facts = factsOf(company, roles);
        const { decidesFor, deviationsOf } = hierarchyOf(facts);
        const without = [...facts.units.keys()].filter(unit =>
          deviationsOf(unit).some(({ is }) => is === 'noCustomer'),
        );
        expect(without.flatMap(unit => decidesFor(unit) ?? [])).toEqual([]);
      }),
    );
  });

  it('deviates nowhere where each customer is of their unit, and their mandate a part of that of whoever granted it', () => {
    fc.assert(
      fc.property(aTree, ({ company, roles }) => {
        expect(deviationsIn(factsOf(company, roles))).toEqual([]);
      }),
    );
  });

  it('deviates where one mandate alone becomes larger than all above it, and nowhere else', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), ({ company, roles }, nth) => {
        const [, ...below] = roles;
        fc.pre(below.length > 0);
        const raised = below[nth % below.length];
        const facts = factsOf(
          company,
          roles.map(role =>
            role === raised && role.mandate
              ? {
                  ...role,
                  mandate: {
                    ...role.mandate,
                    money: { amount: 2_000_000, currency: 'SEK' },
                  },
                }
              : role,
          ),
        );
        expect(deviationsIn(facts)).toEqual([
          `mandateBeyond ${raised.unit?.replace(/.*\//, '')}`,
        ]);
      }),
    );
  });
});
