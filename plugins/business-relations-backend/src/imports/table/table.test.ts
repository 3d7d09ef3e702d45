import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Line } from '@business-relations/rules/imports';
import * as fc from 'fast-check';
import { isUnreadable } from './cells';
import { readTable, Table } from './readTable';
import { numberIn } from './values';
import { writeTable } from './writeTable';

const settings = { currency: 'SEK' };

function read(text: string, format: 'csv' | 'yaml' = 'csv'): Table {
  const table = readTable({ text, format }, settings);
  if (isUnreadable(table)) throw new Error(table.unreadable.code);
  return table;
}

const problemWith = (text: string, format: 'csv' | 'yaml' = 'csv') => {
  const table = readTable({ text, format }, settings);
  return isUnreadable(table) ? table.unreadable : undefined;
};

const kronor = (amount: number) => ({ amount, currency: 'SEK' });

describe('A spreadsheet’s own CSV', () => {
  it('is read as Excel writes it in Sweden: byte-order mark, semicolons, decimal commas, thin spaces, CRLF', () => {
    const { lines, mistakes, ignored } = read(
      [
        '\uFEFFEnhet;Namn;Chef;IT ingår;Årsbudget;Per beslut;Andel;Från;Till;Underlag;Kostnadsställe',
        'claims;Skador;Asa;ja;1\u00A0200\u202F000,50;250 000 kr;60 %;2026-01-01;2026-12-31;"Rad 3100; ""bilaga"" 2";3100',
        '',
        'motor;Motor;bo;nej;;;;;;;3110',
      ].join('\r\n'),
    );
    expect(mistakes).toEqual([]);
    expect(ignored).toEqual(['Kostnadsställe']);
    expect(lines).toEqual([
      {
        line: 2,
        unit: 'group:default/claims',
        unitName: 'Skador',
        head: 'user:default/asa',
        itIncluded: true,
        budget: kronor(1_200_000.5),
        perDecision: kronor(250_000),
        share: 60,
        from: '2026-01-01',
        to: '2026-12-31',
        evidence: 'Rad 3100; "bilaga" 2',
      },
      {
        line: 4,
        unit: 'group:default/motor',
        unitName: 'Motor',
        head: 'user:default/bo',
        itIncluded: false,
      },
    ]);
  });

  it('says how a head is called and written to, and that an address is none', () => {
    const heading = 'Enhet;Chef;Chefens namn;E-post;IT ingår';
    expect(
      read(`${heading}\nclaims;asa;Åsa Berg;asa@nordhamn.example;ja`).lines,
    ).toMatchObject([{ headName: 'Åsa Berg', email: 'asa@nordhamn.example' }]);
    expect(
      read(`${heading}\nclaims;asa;Åsa Berg;asa at nordhamn;ja`).mistakes,
    ).toMatchObject([
      { line: 2, column: 'email', because: { params: { wanted: 'email' } } },
    ]);
  });

  it.each([
    ['commas', 'unit,it included,budget\nclaims,yes,"1,200,000.50"'],
    ['tabs', 'unit\tit included\tbudget\nclaims\tyes\t1200000.5'],
    [
      'Excel’s own line',
      'sep=,\r\nunit,it included,budget\r\nclaims,x,1200000.50',
    ],
    [
      'quoted headings',
      '"unit";"it, included";"IT included";"budget"\n"claims";"";"true";"1.200.000,50"',
    ],
  ])('is read with %s', (_, text) => {
    expect(read(text).lines).toEqual([
      {
        line: 2,
        unit: 'group:default/claims',
        itIncluded: true,
        budget: kronor(1_200_000.5),
      },
    ]);
  });

  it('takes whole references, several services, another currency, and a period for yes', () => {
    const { lines } = read(
      [
        'unit;head;it included;budget;currency;services;mandate for;granted by',
        'group:hr/people;user:hr/eva;2026-01-01 – 2026-12-31;10;eur;intake, system:default/papers;all;asa',
      ].join('\n'),
    );
    expect(lines).toEqual([
      {
        line: 2,
        unit: 'group:hr/people',
        head: 'user:hr/eva',
        itIncluded: true,
        budget: { amount: 10, currency: 'EUR' },
        services: ['component:default/intake', 'system:default/papers'],
        mandateServices: 'all',
        from: '2026-01-01',
        to: '2026-12-31',
        grantor: 'user:default/asa',
      },
    ]);
  });

  it('turns nothing around that stands after a name, a heading or a cell that is quoted', () => {
    const turned = '\u202Etxt';
    const { lines, ignored } = read(
      [
        `Enhet;Namn;Chef;Chefens namn;IT ingår;${turned}`,
        `claims;Claims ${turned};asa;Asa ${turned};ja;x`,
      ].join('\r\n'),
    );
    expect(ignored).toEqual([`${turned}\u202C`]);
    expect(lines).toMatchObject([
      { unitName: `Claims ${turned}\u202C`, headName: `Asa ${turned}\u202C` },
    ]);
    const { mistakes } = read(
      ['unit;it included;budget', `claims;yes;${turned}`].join('\r\n'),
    );
    expect(mistakes).toMatchObject([
      { because: { params: { value: `${turned}\u202C` } } },
    ]);
  });

  it('names row and column of each cell that can’t be read, all of them at once', () => {
    const { lines, mistakes } = read(
      [
        'unit;head;it included;budget;share;from;to;services',
        ';asa;yes;1;;;;',
        'claims;component:default/x;perhaps;12,3,4;120;2026-02-30;;motor bad!',
        'cl\uFFFDms;;;;;;;',
        'claims;;yes;1;;2026-02-01;2026-01-01;',
        'motor;;no;;;;;',
      ].join('\n'),
    );
    expect(lines.map(({ line }) => line)).toEqual([6]);
    expect(
      mistakes.map(({ line, column, because }) => [line, column, because.code]),
    ).toEqual([
      [2, 'unit', 'import-cell-missing'],
      [3, 'head', 'import-cell-unreadable'],
      [3, 'itIncluded', 'import-cell-unreadable'],
      [3, 'budget', 'import-cell-unreadable'],
      [3, 'services', 'import-cell-unreadable'],
      [3, 'share', 'import-cell-unreadable'],
      [3, 'from', 'import-cell-unreadable'],
      [4, 'unit', 'import-wrong-letters'],
      [5, 'to', 'import-ends-before-it-begins'],
    ]);
  });

  it.each([
    ['', 'import-empty'],
    ['unit;it included\n\n', 'import-empty'],
    ['unit;unit;it included\nclaims;x;yes', 'import-heading-twice'],
    ['head;it included\nasa;yes', 'import-heading-missing'],
    ['unit;head\nclaims;asa', 'import-heading-missing'],
    ['unit;it included\n"claims;yes\n', 'import-quotes-wrong'],
    ['Enhet;IT ing\uFFFDr\nclaims;ja', 'import-heading-letters'],
    ['Enhet;IT;\uFFFDrsbudget\nclaims;ja;10', 'import-heading-letters'],
    ['PK\u0003\u0004 and so on', 'import-not-text'],
  ])('says what is wrong with %j as a whole', (text, code) => {
    expect(problemWith(text)?.code).toBe(code);
  });
});

describe('The sample organisation’s table', () => {
  const organisation = join(__dirname, '../../../../../examples/organisation');

  it('can be read, and names units and people that the organisation has', () => {
    const { lines, mistakes, ignored } = read(
      readFileSync(join(organisation, 'budget-2026.csv'), 'utf8'),
    );
    expect(mistakes).toEqual([]);
    expect(ignored).toEqual(['Kostnadsställe']);
    const business = join(organisation, 'business');
    const catalog = readdirSync(business)
      .map(file => readFileSync(join(business, file), 'utf8'))
      .join('\n');
    const named = lines.flatMap(({ unit, parent, head, grantor }) =>
      [unit, parent, head, grantor].flatMap(ref => ref ?? []),
    );
    expect(lines).toHaveLength(6);
    for (const ref of named) {
      expect(catalog).toMatch(
        new RegExp(`^  name: ${ref.replace(/.*[/]/, '')}$`, 'm'),
      );
    }
  });
});

describe('YAML', () => {
  it('is a list of rows under the same names, numbered by the lines of the file', () => {
    const { lines, ignored } = read(
      [
        '# Budgets',
        '- unit: claims',
        '  head: asa',
        '  it included: true',
        '  budget: 1200000.5',
        '  services: [intake, archive]',
        '  colour: blue',
        '- enhet: motor',
        '  it ingår: nej',
      ].join('\n'),
      'yaml',
    );
    expect(ignored).toEqual(['colour']);
    expect(lines).toMatchObject([
      {
        line: 2,
        budget: kronor(1_200_000.5),
        services: ['component:default/intake', 'component:default/archive'],
      },
      { line: 8, unit: 'group:default/motor', itIncluded: false },
    ]);
  });

  it.each([
    ['', 'import-empty'],
    ['unit: claims', 'import-not-rows'],
    ['- claims', 'import-not-rows'],
    ['- unit: { a: { b: 1 } }', 'import-not-rows'],
    ['- unit: "claims', 'import-unreadable'],
    ['- enhet: claims\n  IT ing\uFFFDr: ja', 'import-heading-letters'],
  ])('says what is wrong with %j as a whole', (text, code) => {
    expect(problemWith(text, 'yaml')?.code).toBe(code);
  });
});

describe('A number', () => {
  it.each([
    ['1 200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1,2', 1.2],
    ['1200,50', 1200.5],
    ['1.200.000,50', 1_200_000.5],
    ["1'200'000.50", 1_200_000.5],
    ['0', 0],
    ['0,500', undefined],
    ['12,34,56', undefined],
    ['1.200,000.5', undefined],
    ['-5', undefined],
    ['1e6', undefined],
    ['', undefined],
    ['12.345,678', undefined],
  ])('%s is %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});

const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
const refOf = (kind: string) => name.map(each => `${kind}:default/${each}`);
const money = fc.record({
  amount: fc.integer({ min: 0, max: 1e9 }).map(cents => cents / 100),
  currency: fc.constantFrom('SEK', 'EUR'),
});
const refs = fc.uniqueArray(
  fc.oneof(refOf('component'), refOf('system'), refOf('domain')),
  { minLength: 1, maxLength: 3 },
);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map(text => text.trim())
  .filter(
    text => text !== '' && !/[\uFFFD\u202A-\u202E\u2066-\u2069]/.test(text),
  );

const anyLine: fc.Arbitrary<Omit<Line, 'line'>> = fc.record(
  {
    unit: refOf('group'),
    head: refOf('user'),
    itIncluded: fc.boolean(),
    budget: money,
    perDecision: money,
    services: refs,
    mandateServices: fc.oneof(fc.constant('all' as const), refs),
    share: fc.integer({ min: 1, max: 10_000 }).map(each => each / 100),
    from: fc.constant('2026-01-01'),
    to: fc.constant('2026-12-31'),
    grantor: refOf('user'),
    evidence: words,
  },
  { requiredKeys: ['unit', 'itIncluded'] },
);

/** What goes without saying is said by leaving it out. */
const spoken = ({ mandateServices, ...line }: Omit<Line, 'line'>) => ({
  ...line,
  mandateServices: mandateServices ?? line.services ?? 'all',
});

describe('What was written', () => {
  it.each(['csv', 'yaml'] as const)(
    'is read as %s as the same rows, in either language',
    format => {
      fc.assert(
        fc.property(
          fc.array(anyLine, { minLength: 1, maxLength: 5 }),
          fc.constantFrom('en' as const, 'sv' as const),
          (rows, language) => {
            const said = rows.map((row, nth) => ({ ...row, line: nth + 2 }));
            const { lines, mistakes } = read(
              writeTable(said, { format, language }),
              format,
            );
            expect(mistakes).toEqual([]);
            expect(lines.map(({ line: _, ...line }) => spoken(line))).toEqual(
              rows.map(spoken),
            );
          },
        ),
      );
    },
  );

  it('runs as no formula in a spreadsheet', () => {
    const csv = writeTable(
      [
        {
          line: 2,
          unit: 'group:default/claims',
          itIncluded: false,
          evidence: '=1+2',
        },
      ],
      { format: 'csv', language: 'sv' },
    );
    expect(csv).toContain(";'=1+2");
  });
});
