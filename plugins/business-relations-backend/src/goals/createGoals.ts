import { PermissionsService } from '@backstage/backend-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { VisibleTo } from '../assignments/visible';
import { ShownTo } from '../catalog/catalogVisibility';
import { databaseClock } from '../database/clock';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { AuthorizedGoals } from './AuthorizedGoals';
import { Goals } from './Goals';

export function createGoals({
  db,
  settings,
  permissions,
  visibleTo,
  shownTo,
}: {
  db: Knex;
  settings: RoleSettings;
  permissions: PermissionsService;
  visibleTo: VisibleTo;
  shownTo: ShownTo;
}): Handler[] {
  const goals = new AuthorizedGoals(
    new Goals({ db, settings, clock: databaseClock }),
    permissions,
    visibleTo,
    shownTo,
  );
  return [
    handler(routes.goals, (request, caller) => goals.of(request, caller)),
    handler(routes.writeGoals, (request, caller) =>
      goals.write(request, caller),
    ),
  ];
}
