import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  entitiesOf,
  Organisation,
  readOrganisation,
  whoHasLeft,
} from './organisation';
import { SampleAssignment } from '@business-relations/sample-organisation';

let nordhamn: Organisation;

beforeAll(async () => {
  nordhamn = await readOrganisation();
});

describe('the roles of the sample organisation', () => {
  it('has at least 60 assignments, of every role', () => {
    expect(nordhamn.assignments.length).toBeGreaterThanOrEqual(60);
    expect(new Set(nordhamn.assignments.map(({ role }) => role)).size).toBe(9);
  });

  it('has at least four customer units, ten orderers and three account managers', () => {
    const units = (role: SampleAssignment['role']) =>
      new Set(nordhamn.holding(role).map(({ unit }) => unit)).size;
    const holders = (role: SampleAssignment['role']) =>
      new Set(nordhamn.holding(role).map(({ holder }) => holder)).size;
    expect(units('customer')).toBeGreaterThanOrEqual(4);
    expect(holders('orderer')).toBeGreaterThanOrEqual(10);
    expect(holders('accountManager')).toBeGreaterThanOrEqual(3);
  });

  it('has one delivery manager, one signatory, one chair, one secretary, and members', () => {
    expect(nordhamn.holding('deliveryManager')).toHaveLength(1);
    expect(nordhamn.holding('signatory')).toHaveLength(1);
    expect(nordhamn.holding('steeringChair')).toHaveLength(1);
    expect(nordhamn.holding('steeringSecretary')).toHaveLength(1);
    expect(nordhamn.holding('steeringMember').length).toBeGreaterThanOrEqual(3);
  });

  it('has a service manager for every system', () => {
    expect(
      nordhamn.holding('serviceManager').flatMap(entitiesOf).sort(),
    ).toEqual(
      nordhamn
        .ofKind('System')
        .map(system => stringifyEntityRef(system))
        .sort(),
    );
  });

  it('resolves every reference but the one to somebody who has left', () => {
    const refs = nordhamn.assignments.flatMap(
      ({ holder, unit, scope, mandate }) => [
        holder,
        unit,
        ...('entities' in scope ? scope.entities : []),
        ...(mandate.services === 'all' ? [] : mandate.services),
        ...(mandate.grantor ? [mandate.grantor] : []),
      ],
    );
    const inYaml = nordhamn
      .declared()
      .flatMap(({ line }) =>
        typeof line === 'string' ? [line] : [line.unit, line.holder],
      );
    const missing = new Set(
      [...refs, ...inYaml].filter(ref => !nordhamn.has(ref)),
    );
    expect([...missing]).toEqual([whoHasLeft]);
  });

  it('lets nobody grant a mandate to themselves', () => {
    for (const { holder, mandate } of nordhamn.assignments) {
      expect(mandate.grantor).toBeDefined();
      expect(mandate.grantor).not.toBe(holder);
    }
  });

  it('gives no customer more money than the customer unit above has', () => {
    const pairs = nordhamn.holding('customer').flatMap(below =>
      nordhamn
        .holding('customer')
        .filter(({ unit }) => nordhamn.ancestors(below.unit).includes(unit))
        .map(above => [below.mandate.money, above.mandate.money]),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(6);
    for (const [below, above] of pairs) {
      expect(below?.currency).toBe(above?.currency);
      expect(below?.amount).toBeLessThanOrEqual(above?.amount ?? 0);
    }
  });

  it('declares some roles in YAML, as unit with holder, as unit alone and as person alone', () => {
    const lines = nordhamn.declared().map(({ line }) => line);
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(lines).toContainEqual({
      unit: 'group:default/claims',
      holder: 'user:default/asa.berg',
    });
    expect(lines).toContain('group:default/finance');
    expect(lines).toContain('user:default/peter.soderlund');
    expect(new Set(nordhamn.declared().map(({ field }) => field)).size).toBe(3);
  });
});
