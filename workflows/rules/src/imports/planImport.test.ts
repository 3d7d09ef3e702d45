import {
  accepted,
  kronor,
  paying,
  planned,
  rolesAfter,
  row,
  table,
  thePerson,
  theService,
  theUnit,
  told,
} from './testing/business';

const budgets = table(
  row('company', 'margareta'),
  paying('claims', 'asa', 1_000_000),
  row('motor', 'bo'),
  row('property', undefined),
  row('finance', 'frida'),
);

/** What there is once the table was imported and everybody has accepted. */
const before = () => accepted(rolesAfter(planned(budgets), []));

const only = (...rows: Parameters<typeof table>) => table(...rows);

describe('Follow the money', () => {
  it('proposes whoever has IT in their budget as customer, and the heads below as orderers', () => {
    expect(told(planned(budgets))).toEqual([
      'nothing import-no-customer-above',
      'new customer claims asa',
      'new orderer motor bo',
      'nothing import-no-head',
      'nothing import-no-customer-above',
    ]);
  });

  it('gives the customer a mandate of the budget: for a year, and for each decision where nothing else is said', () => {
    const [step] = planned(
      only(
        paying('claims', 'asa', 1_000_000, {
          perDecision: kronor(250_000),
          from: '2026-01-01',
          to: '2026-12-31',
          grantor: thePerson('margareta'),
          evidence: 'Budget row 3100',
        }),
      ),
    );
    expect(step).toMatchObject({
      does: 'new',
      proposition: {
        role: 'customer',
        scope: { everything: true },
        mandate: {
          services: 'all',
          money: kronor(250_000),
          yearlyCeiling: kronor(1_000_000),
          from: '2026-01-01',
          to: '2026-12-31',
          grantor: thePerson('margareta'),
          evidence: 'Budget row 3100',
        },
      },
    });
  });

  it('gives an orderer no money of a budget that IT is no part of', () => {
    const plan = planned(
      only(
        paying('claims', 'asa', 1_000_000),
        row('motor', 'bo', { budget: kronor(900) }),
      ),
    );
    expect(plan[1]).toMatchObject({
      proposition: { mandate: { services: 'all', from: '2026-03-03' } },
    });
    expect(plan[1]).not.toHaveProperty('proposition.mandate.money');
  });

  it('asks nobody to order who decides already', () => {
    expect(
      told(planned(only(paying('claims', 'asa', 9), row('motor', 'asa')))),
    ).toEqual(['new customer claims asa', 'nothing import-head-decides-above']);
  });

  it('makes orderers below a customer that is there already, whoever brought it', () => {
    const there = before().map(each => ({
      ...each,
      source: { from: 'proposal' as const, case: 'x' },
    }));
    expect(told(planned(only(row('property', 'pia')), there))).toEqual([
      'new orderer property pia',
    ]);
  });

  it('changes nothing the second time, whatever has been answered by then', () => {
    const roles = rolesAfter(planned(budgets), []);
    for (const there of [roles, accepted(roles)]) {
      const does = planned(budgets, there).map(step => step.does);
      expect(does).not.toContain('new');
      expect(does).not.toContain('changed');
      expect(does).not.toContain('ended');
    }
  });

  it('keeps the day on which a mandate began where the table names none', () => {
    expect(
      told(planned(budgets, before(), { day: '2026-09-09' })).slice(1, 3),
    ).toEqual([
      'unchanged accepted customer claims asa',
      'unchanged accepted orderer motor bo',
    ]);
  });

  it('asks anew where the budget is another, and what was accepted holds meanwhile', () => {
    const plan = planned(only(paying('claims', 'asa', 2_000_000)), before());
    expect(plan[0]).toMatchObject({
      does: 'changed',
      because: { code: 'import-holds-until-accepted' },
      proposition: { mandate: { money: kronor(2_000_000) } },
      takesBack: [],
    });
    const after = rolesAfter(plan, before());
    expect(
      after.map(each => [each.status, each.mandate?.money?.amount]).slice(0, 2),
    ).toEqual([
      ['accepted', 1_000_000],
      ['proposed', 2_000_000],
    ]);
  });

  it('takes a question back that is asked otherwise now', () => {
    const asked = rolesAfter(planned(budgets), []);
    const plan = planned(only(paying('claims', 'asa', 5)), asked);
    expect(plan[0]).toMatchObject({
      does: 'changed',
      takesBack: [{ status: 'proposed', unit: theUnit('claims') }],
    });
  });

  it('only takes the question back where what was accepted is what the table says again', () => {
    const more = only(paying('claims', 'asa', 2_000_000), row('motor', 'bo'));
    const asked = rolesAfter(planned(more, before()), before());
    const plan = planned(budgets, asked);
    expect(plan[1]).toMatchObject({
      does: 'changed',
      takesBack: [{ mandate: { money: kronor(2_000_000) } }],
    });
    expect(plan[1]).not.toHaveProperty('proposition');
    expect(told(planned(budgets, rolesAfter(plan, asked)))[1]).toBe(
      'unchanged accepted customer claims asa',
    );
  });

  it('ends what no row says any more, of what it brought itself', () => {
    const byHand = { ...before()[0], id: 'by hand', unit: theUnit('finance') };
    const there = [
      ...before(),
      { ...byHand, source: { from: 'proposal' as const, case: 'x' } },
    ];
    expect(
      told(planned(only(paying('claims', 'asa', 1_000_000)), there)),
    ).toEqual([
      'unchanged accepted customer claims asa',
      'ended accepted orderer motor bo',
    ]);
    expect(
      told(
        planned(only(paying('claims', 'asa', 1_000_000)), there, {
          name: 'Other',
        }),
      ),
    ).toEqual(['unchanged accepted customer claims asa']);
  });

  it('lets another head follow the one before, whose role ends', () => {
    const plan = planned(
      only(paying('claims', 'anna', 1_000_000), row('motor', 'bo')),
      before(),
    );
    expect(told(plan)).toEqual([
      'new customer claims anna',
      'unchanged accepted orderer motor bo',
      'ended accepted customer claims asa',
    ]);
  });

  it('does not ask again what was declined, unless it is something else', () => {
    const declined = before().map(each => ({
      ...each,
      status: 'declined' as const,
    }));
    expect(told(planned(budgets, declined))[1]).toBe(
      'unchanged declined customer claims asa',
    );
    expect(told(planned(only(paying('claims', 'asa', 7)), declined))).toEqual([
      'changed customer claims asa',
    ]);
  });

  it('writes the money into a row that only the catalog’s YAML had identified', () => {
    const declared = {
      id: 'declared-1',
      role: 'customer' as const,
      holder: thePerson('asa'),
      unit: theUnit('claims'),
      scope: { entities: [theService('intake')] },
      inAddition: false,
      status: 'identified' as const,
      source: { from: 'declared' as const, by: theService('intake') },
      revision: 1,
    };
    const rows = only(
      paying('claims', 'asa', 5, { services: [theService('intake')] }),
    );
    const after = rolesAfter(planned(rows, [declared]), [declared]);
    expect(after).toMatchObject([
      { id: 'declared-1', status: 'proposed', revision: 2 },
    ]);
  });
});

describe('A row that can’t be', () => {
  it.each([
    [
      'a customer without a head',
      row('claims', undefined, { itIncluded: true, budget: kronor(1) }),
      'head',
      'import-cell-missing',
    ],
    [
      'a customer without money',
      row('claims', 'asa', { itIncluded: true }),
      'budget',
      'import-cell-missing',
    ],
    [
      'a unit that is part of another than it says',
      paying('motor', 'bo', 1, { parent: theUnit('finance') }),
      'parent',
      'import-parent-differs',
    ],
    [
      'a mandate that its holder grants',
      paying('claims', 'asa', 1, { grantor: thePerson('asa') }),
      'grantor',
      'grants-to-oneself',
    ],
  ])('names row and column of %s', (_, says, column, code) => {
    expect(planned(only(says))).toMatchObject([
      { does: 'error', line: 2, column, because: { code } },
    ]);
  });

  it('is one that names what the catalog lacks', () => {
    const lines = only(paying('claims', 'asa', 1));
    expect(
      planned(lines, [], { present: new Set([theUnit('claims')]) }),
    ).toMatchObject([
      {
        does: 'error',
        column: 'head',
        because: { code: 'unknown-entity', params: { ref: thePerson('asa') } },
      },
    ]);
  });

  it('is more money than the unit above has, with the arithmetic', () => {
    expect(
      planned(only(paying('claims', 'asa', 100), paying('motor', 'bo', 200))),
    ).toMatchObject([
      { does: 'new' },
      {
        does: 'error',
        line: 3,
        column: 'perDecision',
        because: {
          code: 'mandate-beyond-above',
          params: { asked: kronor(200), limit: kronor(100) },
        },
      },
    ]);
  });

  it('is a share beyond the whole, of this table and of what others have', () => {
    const shared = { services: [theService('intake')], share: 60 };
    const lines = only(
      paying('motor', 'bo', 1, shared),
      paying('finance', 'frida', 1, shared),
    );
    expect(planned(lines)).toMatchObject([
      { does: 'error', column: 'share' },
      {
        does: 'error',
        because: { code: 'shares-beyond-whole', params: { total: 120 } },
      },
    ]);
    const [first] = only(paying('motor', 'bo', 1, shared));
    const there = accepted(rolesAfter(planned([first]), []));
    expect(planned(lines.slice(1), there, { name: 'Other' })).toMatchObject([
      { does: 'error', column: 'share' },
    ]);
  });

  it('is one whose mandate is over already, unless it is so', () => {
    const over = only(
      paying('claims', 'asa', 1_000_000, {
        from: '2025-01-01',
        to: '2025-12-31',
      }),
    );
    expect(planned(over)).toMatchObject([
      { does: 'error', column: 'to', because: { code: 'import-over-already' } },
    ]);
    const ending = only(
      paying('claims', 'asa', 1_000_000, {
        from: '2026-01-01',
        to: '2026-03-03',
      }),
    );
    expect(planned(ending)).toMatchObject([{ does: 'new' }]);
  });

  it('is the same twice, or something else about the same', () => {
    const lines = only(
      paying('claims', 'asa', 1),
      paying('claims', 'asa', 1),
      paying('claims', 'asa', 2),
    );
    expect(planned(lines).slice(1)).toMatchObject([
      { line: 3, column: 'unit', because: { code: 'import-row-twice' } },
      {
        line: 4,
        column: 'budget',
        because: { code: 'import-row-contradicts' },
      },
    ]);
  });
});
