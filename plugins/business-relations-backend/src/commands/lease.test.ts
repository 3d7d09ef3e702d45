import { defaultRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { later } from '../database/clock';
import { databases, databaseWithTables } from '../testing/databases';
import { addCommand } from './database/addCommand';
import {
  casesToDeliver,
  Lease,
  leaseFirst,
  releaseLease,
} from './database/lease';
import { settleRefused } from './database/settle';

const AT = '2026-11-24T09:00:00.000Z';

describe.each(databases.eachSupportedId())('the lease of a case, on %s', id => {
  let db: Knex;
  beforeAll(async () => {
    db = await databaseWithTables(id);
  });

  const adds = (caseId: string, nth: number, lease?: Lease) =>
    db.transaction(trx =>
      addCommand(
        trx,
        {
          id: `${caseId}-${nth}`,
          caseId,
          kind: 'dialogue',
          person: 'user:default/karin',
          idempotencyKey: `${caseId}-${nth}`,
          fingerprint: '',
          ...(lease && { lease }),
          envelope: {
            type: 'note',
            payload: { text: 'x' },
            context: {
              command: `${caseId}-${nth}`,
              at: AT,
              actor: { person: 'user:default/karin' },
              relations: {
                day: '2026-11-24',
                units: [],
                askerUnits: [],
                assignments: [],
                present: [],
                rates: [],
                approvedThisYear: {},
              },
              rules: defaultRules,
              policy: { version: '1', calendar: 'sweden', terms: {} },
            },
          },
        },
        nth,
      ),
    );

  const leases = (caseId: string, by: string, now = AT) =>
    leaseFirst(db, caseId, { by, now, until: later(now, 30_000) });

  it('is one backend’s at a time, and for the first command alone', async () => {
    await adds('one', 1);
    await adds('one', 2);
    const taken = await Promise.all(
      ['a', 'b', 'c'].map(backend => leases('one', backend)),
    );
    expect(taken.filter(each => each === 'busy')).toHaveLength(2);
    expect(taken.find(each => each !== 'busy')).toMatchObject({
      id: 'one-1',
      attempts: 1,
    });
  });

  it('is taken with the record by whoever is about to deliver it', async () => {
    await adds('at-once', 1, { by: 'a', until: later(AT, 30_000) });
    expect(await leases('at-once', 'b')).toBe('busy');
    expect(await casesToDeliver(db, AT, 100)).not.toContain('at-once');
    expect(await leases('at-once', 'b', later(AT, 30_000))).toMatchObject({
      id: 'at-once-1',
      attempts: 2,
    });
  });

  it('falls to another when its backend went down in the middle', async () => {
    await adds('down', 1);
    await leases('down', 'a');
    expect(await leases('down', 'b', later(AT, 29_000))).toBe('busy');
    expect(await leases('down', 'b', later(AT, 30_000))).toMatchObject({
      id: 'down-1',
      attempts: 2,
    });
    // The first one comes back and gives away what is no longer its own.
    await releaseLease(db, 'down-1', { by: 'a', nextAt: AT });
    expect(await leases('down', 'c', later(AT, 31_000))).toBe('busy');
  });

  it('goes on to the next command when the first has its outcome', async () => {
    await adds('next', 1);
    await adds('next', 2);
    await leases('next', 'a');
    await settleRefused(db, 'next-1', { code: 'not-watching', params: {} }, AT);
    expect(await leases('next', 'b')).toMatchObject({ id: 'next-2' });
    expect(
      await settleRefused(db, 'next-1', { code: 'failed', params: {} }, AT),
    ).toBe(false);
  });

  it('is offered to the relay when its first command is due, never for a later one', async () => {
    await adds('due', 1);
    await adds('due', 2);
    await leases('due', 'a');
    await releaseLease(db, 'due-1', { by: 'a', nextAt: later(AT, 5_000) });
    const due = async (now: string) =>
      (await casesToDeliver(db, now, 50)).filter(each => each === 'due');
    expect(await due(later(AT, 4_000))).toEqual([]);
    expect(await due(later(AT, 5_000))).toEqual(['due']);
  });
});
