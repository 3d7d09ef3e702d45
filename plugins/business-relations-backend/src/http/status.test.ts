import { isDatabaseAway } from '../database/away';
import { statusOf } from './status';

describe('the status of a refusal', () => {
  it.each([
    ['orderer-cannot-decide', 403],
    ['unknown-case', 404],
    ['already-decided', 409],
    ['changed-meanwhile', 409],
    ['malformed', 400],
    ['too-large', 413],
    ['too-many-calls', 429],
    ['database-away', 503],
  ] as const)('of %s is %s', (code, status) => {
    expect(statusOf(code)).toBe(status);
  });
});

describe('a database that is away', () => {
  const failing = (more: { code?: string; message?: string; name?: string }) =>
    Object.assign(new Error(more.message ?? 'failed'), more);

  it.each([
    failing({ code: 'ECONNREFUSED' }),
    failing({ code: '57P01' }),
    failing({ code: 'SQLITE_CANTOPEN' }),
    failing({ name: 'KnexTimeoutError' }),
    failing({ message: 'Connection terminated unexpectedly' }),
    new Error('failed', { cause: failing({ code: '08006' }) }),
  ])('is recognised: %s', error => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it('is not why a statement was wrong', () => {
    expect(isDatabaseAway(failing({ code: '23505' }))).toBe(false);
    expect(isDatabaseAway('no error at all')).toBe(false);
  });
});
