import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { assignmentAdministerPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { VisibleTo } from '../assignments/visible';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { Campaigns } from './Campaigns';

/** The same as {@link Campaigns}, for whoever calls: all of it is for those who administer roles. */
export class AuthorizedCampaigns {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly permissions: PermissionsService,
    private readonly visibleTo: VisibleTo,
  ) {}

  async preview(
    { query }: ParsedOf<typeof routes.campaignPreview>,
    caller: Caller,
  ) {
    await this.administrator(caller);
    return this.campaigns.preview(query.unit);
  }

  async start({ body }: ParsedOf<typeof routes.startCampaign>, caller: Caller) {
    return this.campaigns.start(body, await this.administrator(caller));
  }

  async list(caller: Caller) {
    await this.administrator(caller);
    return this.campaigns.list();
  }

  async roles(
    { parameters, query }: ParsedOf<typeof routes.campaignRoles>,
    caller: Caller,
  ) {
    await this.administrator(caller);
    const visible = await this.visibleTo(caller.credentials);
    return this.campaigns.roles(parameters.id, query, visible);
  }

  private async administrator(caller: Caller): Promise<EntityRef> {
    const person = asPerson(caller);
    const [{ result }] = await this.permissions.authorize(
      [{ permission: assignmentAdministerPermission }],
      { credentials: caller.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(assignmentAdministerPermission.name);
    }
    return person;
  }
}
