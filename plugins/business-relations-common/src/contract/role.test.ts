import { Assignment } from '../assignment';
import { assignmentAdministerPermission } from '../permissions';
import { problems } from './problems';
import { permissionToAsk, roleContract } from './role';

const held: Assignment = {
  id: 'customer-asa',
  role: 'customer',
  holder: 'user:default/asa',
  unit: 'group:default/claims',
  scope: { everything: true },
  inAddition: false,
  status: 'accepted',
  source: { from: 'import', name: 'test' },
  mandate: {
    services: 'all',
    from: '2026-01-01',
    grantor: 'user:default/mats',
  },
  revision: 1,
};

describe('To ask whether a role still holds', () => {
  const toAsk = (until?: string) =>
    permissionToAsk(
      { ask: 'confirm', assignment: held.id, until },
      { asker: 'user:default/asa', assignments: [held] },
    );

  it('takes no permission of its holder, but by when says whoever administers roles', () => {
    expect(toAsk()).toBeUndefined();
    expect(toAsk('2026-03-01T22:59:59.999Z')).toBe(
      assignmentAdministerPermission,
    );
  });
});

describe('A role', () => {
  const saidOf = (opening: object) =>
    roleContract.opening
      .safeParse(opening)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('is asked of people alone, since a group could never accept it', () => {
    const { role, scope } = held;
    const asked = { ask: 'accept', role, scope };
    expect(saidOf({ ...asked, holder: held.holder })).toBeUndefined();
    expect(saidOf({ ...asked, holder: held.unit })).toEqual([
      ['holder', problems.notAPerson],
    ]);
    expect(
      saidOf({ ask: 'handOver', assignment: held.id, successor: held.unit }),
    ).toEqual([['successor', problems.notAPerson]]);
  });
});

describe('To name a deputy', () => {
  const toName = (asker: string) =>
    permissionToAsk(
      {
        ask: 'accept',
        role: 'accountManager',
        holder: 'user:default/anders',
        scope: { everything: true },
        inAddition: false,
        deputyFor: held.id,
      },
      { asker: `user:default/${asker}`, assignments: [held] },
    );

  it('takes no permission of whoever is stood in for, and of others what it takes to propose the role', () => {
    expect(toName('asa')).toBeUndefined();
    expect(toName('karin')).toBe(assignmentAdministerPermission);
  });
});

describe('To end a role', () => {
  const toEnd = (asker: string) =>
    permissionToAsk(
      { ask: 'end', assignment: held.id, reason: 'It is over' },
      { asker: `user:default/${asker}`, assignments: [held] },
    );

  it('takes no permission of its holder, nor of whoever granted its mandate', () => {
    expect(toEnd('asa')).toBeUndefined();
    expect(toEnd('mats')).toBeUndefined();
  });

  it('takes that of whoever administers roles of everybody else', () => {
    expect(toEnd('karin')).toBe(assignmentAdministerPermission);
  });

  it('is all that whoever granted it is let: to hand it over they have to be permitted', () => {
    expect(
      permissionToAsk(
        {
          ask: 'handOver',
          assignment: held.id,
          successor: 'user:default/mats',
        },
        { asker: 'user:default/mats', assignments: [held] },
      ),
    ).toBeDefined();
  });
});
