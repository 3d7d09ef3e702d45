import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  Business,
  entity,
  role,
  thePerson,
  theService,
  theUnit,
  unit,
} from '../testing/business';
import { databases, databaseWithTables } from '../testing/databases';
import { createPeople } from './createPeople';
import { readerSettings } from './database/readers';

describe.each(databases.eachSupportedId())('the reader on %s', id => {
  const start = async () => {
    const acme = await new Business(await databaseWithTables(id)).has(
      unit('claims'),
      entity('User', 'asa', {
        memberOf: ['claims'],
        profile: { displayName: 'Åsa Berg' },
      }),
    );
    const handlers = createPeople({
      db: acme.db,
      permissions: mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(({ permission }) => ({
            result: permission.name.endsWith('.propose')
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }),
    });
    const call = (route: object, request: object = {}) =>
      handlers
        .find(each => each.route === route)
        ?.handle(request, {
          credentials: mockCredentials.user(),
          person: thePerson('asa'),
        });
    return { acme, call };
  };

  it('is told who they are, what they have, and what they may try', async () => {
    const { acme, call } = await start();
    const customer = role('customer', 'asa', 'claims', [theService('archive')]);
    await acme.assigns(
      customer,
      role('orderer', 'asa', 'claims', [theService('archive')], {
        status: 'ended',
      }),
    );
    expect(await call(routes.me)).toEqual({
      person: thePerson('asa'),
      units: [theUnit('claims')],
      assignments: [customer],
      permitted: {
        'business-relations.assignment.propose': true,
        'business-relations.assignment.administer': false,
        'business-relations.case.open': false,
        'business-relations.goals.write': false,
        'business-relations.operate': false,
        'business-relations.personal-data.administer': false,
      },
      names: { [thePerson('asa')]: 'Åsa Berg', [theUnit('claims')]: 'claims' },
    });
  });

  it('is written to in the language and zone of their pages', async () => {
    const { acme, call } = await start();
    for (const body of [
      { locale: 'en', zone: 'Europe/Helsinki' },
      { locale: 'sv', zone: 'Europe/Stockholm' },
    ]) {
      await call(routes.saveMe, { body });
      expect(await call(routes.me)).toMatchObject(body);
    }
    expect(
      await readerSettings(acme.db, [thePerson('asa'), thePerson('bo')]),
    ).toEqual(
      new Map([[thePerson('asa'), { locale: 'sv', zone: 'Europe/Stockholm' }]]),
    );
  });
});
