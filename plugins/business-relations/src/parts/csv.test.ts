import { csv } from './csv';

describe('A file for a spreadsheet', () => {
  it('has a line for each row', () => {
    expect(
      csv([
        ['Unit', 'Customer'],
        ['Claims', 'Åsa Berg'],
      ]),
    ).toBe('Unit,Customer\r\nClaims,Åsa Berg\r\n');
  });

  it('keeps commas, quotes and line breaks inside their field', () => {
    expect(csv([['Berg, Åsa', 'the "first"', 'one\ntwo']])).toBe(
      '"Berg, Åsa","the ""first""","one\ntwo"\r\n',
    );
  });

  it('keeps a semicolon inside its field, which splits fields in Swedish', () => {
    expect(csv([['one; two']])).toBe('"one; two"\r\n');
  });

  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1+1', '  =1+1', '＝1+1'])(
    'lets no spreadsheet run %s as a formula',
    text => {
      expect(csv([[text]])).toBe(`'${text}\r\n`);
    },
  );
});
