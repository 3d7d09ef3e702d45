import {
  AuthorizeResult,
  BasicPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  assignmentAdministerPermission,
  assignmentProposePermission,
  assignmentReadPermission,
  caseReadPermission,
  personalDataPermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import {
  ReservedFor,
  SampleOrganisationPolicy,
} from './SampleOrganisationPolicy';

const management = 'group:default/it-management';

const asked = (
  permission: Permission,
  refs: string[],
  reservedFor: ReservedFor = { administrators: [management] },
) =>
  new SampleOrganisationPolicy(reservedFor).handle(
    { permission },
    {
      info: { userEntityRef: refs[0], ownershipEntityRefs: refs },
      credentials: { $$type: '@backstage/BackstageCredentials', principal: {} },
    },
  );

const asa = ['user:default/asa.berg', 'group:default/claims'];
const jonas = ['user:default/jonas.oberg', management];
const allowed = { result: AuthorizeResult.ALLOW };
const denied = { result: AuthorizeResult.DENY };

describe('The policy of the sample organisation', () => {
  it.each<[string, BasicPermission]>([
    ['gives account managers their role', assignmentAdministerPermission],
    ['exports and erases what is kept about people', personalDataPermission],
  ])('reserves for administrators who %s', async (_, permission) => {
    expect(await asked(permission, asa)).toEqual(denied);
    expect(await asked(permission, jonas)).toEqual(allowed);
  });

  it('lets everybody propose a customer, and see who has which role', async () => {
    expect(await asked(assignmentProposePermission, asa)).toEqual(allowed);
    expect(await asked(assignmentReadPermission, asa)).toEqual(allowed);
  });

  it('lets everybody read every case, unless each is to read those of their own units', async () => {
    expect(await asked(caseReadPermission, asa)).toEqual(allowed);
    const own = { administrators: [management], casesOfOwnUnits: true };
    expect(await asked(caseReadPermission, jonas, own)).toEqual(allowed);
    expect(await asked(caseReadPermission, asa, own)).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          { rule: 'TAKES_PART', params: { people: asa } },
          { rule: 'IS_OF_UNIT', params: { units: asa } },
        ],
      },
    });
  });

  it('lets nobody in who is not signed in', async () => {
    expect(
      await new SampleOrganisationPolicy({}).handle({
        permission: caseReadPermission,
      }),
    ).toEqual(denied);
  });
});
