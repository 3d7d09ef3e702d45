import * as fc from 'fast-check';
import { bringLacking } from './bringLacking';
import { Facts } from './facts';
import { planImport } from './planImport';
import {
  factsAbout,
  paying,
  row,
  table,
  theUnit,
  thePerson,
  told,
} from './testing/business';

const namespace = 'business-relations';
const ours = (kind: string, name: string) => `${kind}:${namespace}/${name}`;

const havingOnly = (facts: Facts, ...present: string[]): Facts => ({
  ...facts,
  present: new Set(present),
});

const lines = table(
  paying('claims', 'asa', 1000, {
    unitName: 'Claims',
    headName: 'Åsa Berg',
    email: 'asa@nordhamn.example',
  }),
  row('motor', 'bo', { parent: theUnit('claims') }),
);

describe('What the catalog lacks', () => {
  const nothing = havingOnly(factsAbout(lines));

  it('comes with the table where that is asked for, and is an error where it isn’t', () => {
    const refused = bringLacking(lines, nothing, {
      namespace,
      mayBring: false,
    });
    expect(refused.brought).toEqual([]);
    expect(told(planImport(refused.lines, refused.facts))).toEqual([
      'error unknown-entity',
      'error unknown-entity',
    ]);

    const { brought, ...settled } = bringLacking(lines, nothing, {
      namespace,
      mayBring: true,
    });
    expect(brought).toEqual([
      { ref: ours('group', 'claims'), name: 'Claims', partOf: [] },
      { ref: ours('group', 'motor'), partOf: [ours('group', 'claims')] },
      {
        ref: ours('user', 'asa'),
        name: 'Åsa Berg',
        email: 'asa@nordhamn.example',
        partOf: [ours('group', 'claims')],
      },
      { ref: ours('user', 'bo'), partOf: [ours('group', 'motor')] },
    ]);
    // Who is below whom is told by the table alone here, and makes an orderer as anywhere.
    expect(told(planImport(settled.lines, settled.facts))).toEqual([
      'new customer claims asa',
      'new orderer motor bo',
    ]);
  });

  it('gives way to the organisation’s own, unit by unit and person by person', () => {
    const both = havingOnly(
      factsAbout(lines),
      theUnit('claims'),
      ours('group', 'claims'),
      ours('group', 'motor'),
      ours('user', 'asa'),
      thePerson('bo'),
    );
    const settled = bringLacking(lines, both, { namespace, mayBring: false });
    expect(
      settled.lines.map(({ unit, parent, head }) => [unit, parent, head]),
    ).toEqual([
      [theUnit('claims'), undefined, ours('user', 'asa')],
      [ours('group', 'motor'), theUnit('claims'), thePerson('bo')],
    ]);
  });

  it('is made of rows: whoever is only named beside them stays an error', () => {
    const granted = table(
      paying('claims', 'asa', 1000, { grantor: thePerson('gun') }),
      row('motor', 'bo', { parent: theUnit('elsewhere') }),
    );
    const settled = bringLacking(granted, nothing, {
      namespace,
      mayBring: true,
    });
    expect(told(planImport(settled.lines, settled.facts))).toEqual([
      'error unknown-entity',
    ]);
    expect(settled.mistakes).toMatchObject([
      {
        line: 3,
        column: 'parent',
        because: {
          code: 'unknown-entity',
          params: { ref: theUnit('elsewhere') },
        },
      },
    ]);
  });

  it('is no part of itself', () => {
    const circle = table(
      row('motor', 'bo', { parent: theUnit('claims') }),
      row('claims', 'asa', { parent: theUnit('motor') }),
      row('finance', 'fia'),
    );
    const settled = bringLacking(circle, nothing, {
      namespace,
      mayBring: true,
    });
    expect(
      settled.mistakes.map(({ line, column, because }) => [
        line,
        column,
        because.code,
      ]),
    ).toEqual([
      [2, 'parent', 'import-part-of-itself'],
      [3, 'parent', 'import-part-of-itself'],
    ]);
    expect(settled.lines).toHaveLength(1);
  });

  const name = fc.constantFrom('company', 'claims', 'motor', 'finance');
  const head = fc.constantFrom('asa', 'bo', 'pia');
  const anyTable = fc.array(
    fc.record({
      unit: name,
      head: fc.option(head, { nil: undefined }),
      parent: fc.option(name, { nil: undefined }),
      mayPay: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  const someOf = fc.subarray([
    ...['company', 'claims', 'motor', 'finance'].map(theUnit),
    ...['asa', 'bo', 'pia'].map(thePerson),
  ]);

  it('is never made twice, never beside the organisation’s own, always placed below something that is there, and the same the second time', () => {
    fc.assert(
      fc.property(anyTable, someOf, (rows, there) => {
        const any = table(
          ...rows.map(({ unit, head: of, parent, mayPay }) =>
            row(unit, of, {
              ...(parent && { parent: theUnit(parent) }),
              itIncluded: mayPay,
            }),
          ),
        );
        const facts = havingOnly(factsAbout(any), ...there);
        const mayBring = true;
        const first = bringLacking(any, facts, { namespace, mayBring });
        const refs = first.brought.map(({ ref }) => ref);
        expect(new Set(refs).size).toBe(refs.length);
        for (const ref of refs) {
          expect(there).not.toContain(ref.replace(namespace, 'default'));
        }
        const again = bringLacking(any, havingOnly(facts, ...there, ...refs), {
          namespace,
          mayBring: false,
        });
        expect(again.brought).toEqual(first.brought);
        expect(again.lines).toEqual(first.lines);
        expect(again.mistakes).toEqual(first.mistakes);
      }),
    );
  });
});
