/** From here a trick would fetch, if one worked. `.example` leads nowhere (RFC 2606). */
export const elsewhere = 'tricks.example';

const longest = [
  `<img src=//${elsewhere}/a onerror=alert(1)>`,
  '<script>alert(2)</script>',
  '[x](javascript:alert(3))',
  `![y](//${elsewhere}/b)`,
  '"><svg onload=alert(4)>',
].join('');

/** Turns around what stands after it, unless it is ended. */
export const override = '\u202E';
const pop = '\u202C';

/** What somebody writes into a field: a formula for a spreadsheet, markup, links that run, and writing turned around. */
export const trickIn = (field: string) => `=${field} ${longest}${override}txt`;

/** As everybody reads it: the same, with what it turned around ended. */
export const shownOf = (field: string) => `${trickIn(field)}${pop}`;

/** Where a field is too short for all of it. */
export const shortTrickIn = (field: string) =>
  `=${field} <img src=//${elsewhere}/a onerror=alert(1)>`;

/** Where a cell of a spreadsheet begins to be a formula. */
export const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1', '\r=1'];
