import { Assignment } from '@business-relations/backstage-plugin-business-relations-common';
import { isForUnit, isHeldBy, isRole } from './assignments';
import {
  caseConditions,
  CaseResource,
  createCaseConditionalDecision,
  isAboutEntity,
  isOfKind,
  isOfUnit,
  takesPart,
} from './cases';
import { caseReadPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';

const requirement: CaseResource = {
  id: '1',
  kind: 'requirement',
  unit: 'group:default/claims',
  subject: 'component:default/intake',
  people: ['user:default/karin', 'user:default/asa'],
};

describe('what a permission to read cases may depend on', () => {
  it('lets those see a case who have a part in it', () => {
    expect(takesPart.apply(requirement, { people: ['user:default/asa'] })).toBe(
      true,
    );
    expect(takesPart.apply(requirement, { people: ['user:default/pia'] })).toBe(
      false,
    );
    expect(takesPart.toQuery({ people: ['user:default/asa'] })).toEqual({
      key: 'person',
      values: ['user:default/asa'],
    });
  });

  it('goes by the unit, the subject or the kind', () => {
    expect(
      isOfUnit.apply(requirement, { units: ['group:default/claims'] }),
    ).toBe(true);
    expect(
      isAboutEntity.apply(requirement, { entities: ['system:default/x'] }),
    ).toBe(false);
    expect(isOfKind.apply(requirement, { kinds: ['requirement'] })).toBe(true);
  });

  it('does not take a case without a unit for one of any unit', () => {
    const { unit, ...without } = requirement;
    expect(isOfUnit.apply(without, { units: [unit ?? ''] })).toBe(false);
  });

  it('makes a decision that a policy can give', () => {
    expect(
      createCaseConditionalDecision(
        caseReadPermission,
        caseConditions.takesPart({ people: ['user:default/asa'] }),
      ),
    ).toMatchObject({
      pluginId: 'business-relations',
      resourceType: 'business-relations-case',
      conditions: { rule: 'TAKES_PART' },
    });
  });
});

describe('what a permission to read roles may depend on', () => {
  const customer: Assignment = {
    id: 'a',
    role: 'customer',
    holder: 'user:default/asa',
    unit: 'group:default/claims',
    scope: { everything: true },
    inAddition: false,
    status: 'accepted',
    source: { from: 'import', name: 'test' },
    revision: 1,
  };

  it('goes by holder, unit or role', () => {
    expect(isHeldBy.apply(customer, { people: ['user:default/asa'] })).toBe(
      true,
    );
    expect(isForUnit.apply(customer, { units: ['group:default/motor'] })).toBe(
      false,
    );
    expect(isRole.apply(customer, { roles: ['customer', 'orderer'] })).toBe(
      true,
    );
  });
});
