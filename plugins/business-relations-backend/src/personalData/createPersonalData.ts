import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { databaseClock } from '../database/clock';
import { Handler, handler } from '../http/handler';
import { AuthorizedPersonalData } from './AuthorizedPersonalData';

export function createPersonalData({
  config,
  ...deps
}: {
  db: Knex;
  permissions: PermissionsService;
  logger: LoggerService;
  config: Config;
}): Handler[] {
  const personalData = new AuthorizedPersonalData({
    ...deps,
    clock: databaseClock,
    permissionsAreOn: config.getOptionalBoolean('permission.enabled') ?? false,
  });
  return [
    handler(routes.exportPerson, ({ body }, caller) =>
      personalData.export(body.person, caller),
    ),
    handler(routes.erasePerson, ({ body }, caller) =>
      personalData.erase(body, caller),
    ),
  ];
}
