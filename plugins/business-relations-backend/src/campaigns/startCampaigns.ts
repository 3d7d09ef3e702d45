import {
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { routes } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Knex } from 'knex';
import { VisibleTo } from '../assignments/visible';
import { RecordCommand } from '../commands/recordCommand';
import { DatabaseClock } from '../database/clock';
import { Handler, handler } from '../http/handler';
import { RoleSettings } from '../roleSettings';
import { askByCampaigns } from './askByCampaigns';
import { AuthorizedCampaigns } from './AuthorizedCampaigns';
import { Campaigns } from './Campaigns';

/** Asking everybody who has a role, and who has answered. */
export async function startCampaigns(options: {
  db: Knex;
  settings: RoleSettings;
  clock: DatabaseClock;
  record: RecordCommand;
  visibleTo: VisibleTo;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<Handler[]> {
  const { scheduler, permissions, visibleTo } = options;
  await scheduler.scheduleTask({
    id: 'ask-by-campaigns',
    frequency: { seconds: 5 },
    timeout: { minutes: 10 },
    fn: signal => askByCampaigns(options, signal),
  });
  const campaigns = new AuthorizedCampaigns(
    new Campaigns(options),
    permissions,
    visibleTo,
  );
  return [
    handler(routes.campaignPreview, (request, caller) =>
      campaigns.preview(request, caller),
    ),
    handler(routes.startCampaign, (request, caller) =>
      campaigns.start(request, caller),
    ),
    handler(routes.campaigns, (_, caller) => campaigns.list(caller)),
    handler(routes.campaignRoles, (request, caller) =>
      campaigns.roles(request, caller),
    ),
  ];
}
