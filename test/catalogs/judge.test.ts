import {
  Assignment,
  WhoDecides,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Finding } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Answer, verdictOn } from './judge';

const asa = 'user:default/asa';
const claims = 'group:default/claims';
const intake = 'component:default/intake';

const nobody: WhoDecides = { by: 'vacant', role: 'customer', toFill: [] };

const answer = (decide: WhoDecides, roles: Answer['roles'] = []): Answer => ({
  entity: intake,
  roles,
  route: {
    question: 'change',
    prepare: [],
    decide,
    above: [],
    inform: [],
    because: [],
    rules: '1',
    at: '2026-11-24T09:00:00Z',
  },
});

const finding = (about: Partial<Finding> & Pick<Finding, 'kind'>): Finding => ({
  inCatalog: true,
  task: { of: 'administrators' },
  ...about,
});

const role: Assignment = {
  id: 'a',
  role: 'customer',
  holder: asa,
  unit: claims,
  scope: { entities: [intake] },
  inAddition: false,
  status: 'proposed',
  source: { from: 'import', name: 'Budget' },
  revision: 1,
};

const among = (...items: Finding[]) => ({
  items,
  assignments: new Map([[role.id, role]]),
});

describe('who decides about a service', () => {
  it('is answered where somebody does, and where nobody has to', () => {
    const one: WhoDecides = {
      by: 'one',
      decider: {
        parties: [{ person: asa, role: 'customer' }],
        authority: 'mandate',
      },
    };
    expect(verdictOn(answer(one), among())).toBe('answered');
    expect(verdictOn(answer({ by: 'nobody' }), among())).toBe('answered');
  });

  it('stands among the findings where these are about the service, a unit of it or a role on it', () => {
    const vacant = answer(nobody, [
      { role: 'customer', holder: asa, unit: claims, level: intake },
    ]);
    for (const about of [
      finding({ kind: 'serviceWithoutCustomer', entity: intake }),
      finding({ kind: 'noAccountManager', entity: claims }),
      finding({ kind: 'pending', assignment: 'a' }),
    ]) {
      expect(verdictOn(vacant, among(about))).toBe('finding');
    }
    expect(
      verdictOn(
        answer(nobody),
        among(finding({ kind: 'pending', assignment: 'a' })),
      ),
    ).toBe('finding');
  });

  it('is neither where they are about something else, or say nothing of who has a role', () => {
    for (const about of [
      finding({
        kind: 'serviceWithoutCustomer',
        entity: 'component:default/x',
      }),
      finding({ kind: 'noAccountManager', entity: claims }),
      finding({ kind: 'entityError', entity: intake }),
    ]) {
      expect(verdictOn(answer(nobody), among(about))).toBe('neither');
    }
    expect(verdictOn(answer(nobody), among())).toBe('neither');
  });

  it('stands among the findings where an office of IT is missing, by the very office and nothing else', () => {
    const missing = answer({ by: 'vacant', role: 'signatory', toFill: [] }, [
      { role: 'customer', holder: asa, unit: claims, level: intake },
    ]);
    const vacant = (office: Finding['role']) =>
      finding({ kind: 'officeVacant', role: office });
    expect(verdictOn(missing, among(vacant('signatory')))).toBe('finding');
    for (const about of [
      vacant('steeringChair'),
      finding({ kind: 'noAccountManager', entity: claims }),
    ]) {
      expect(verdictOn(missing, among(about))).toBe('neither');
    }
    expect(verdictOn(answer(nobody), among(vacant('signatory')))).toBe(
      'neither',
    );
  });
});
