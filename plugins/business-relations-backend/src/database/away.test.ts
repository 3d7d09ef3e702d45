import { isDatabaseAway } from './away';

const saying = (text: string, more: object = {}) =>
  Object.assign(new Error(text), more);

describe('A database', () => {
  it.each([
    saying('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' }),
    saying('terminating connection due to unexpected postmaster exit', {
      code: '57P01',
    }),
    saying('the database system is not yet accepting connections', {
      code: '57P03',
    }),
    saying('Connection terminated unexpectedly'),
    // A transaction that was open when the server was killed, on its way out.
    saying(
      'ROLLBACK - Client has encountered a connection error and is not queryable',
    ),
    saying('Client was closed and is not queryable'),
    saying('timeout exceeded when trying to connect'),
    saying('It could not be written', {
      cause: saying('read ECONNRESET', { code: 'ECONNRESET' }),
    }),
  ])('is away where its driver says: $message', error => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    saying('duplicate key value violates unique constraint', { code: '23505' }),
    saying('relation "cases" does not exist', { code: '42P01' }),
    saying('Nothing happened'),
    'Connection terminated',
    undefined,
  ])('is there where something else went wrong: %s', error => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
