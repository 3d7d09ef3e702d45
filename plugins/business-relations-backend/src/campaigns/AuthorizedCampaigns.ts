import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { administrator } from '../assignments/administrator';
import { VisibleTo } from '../assignments/visible';
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
    await administrator(this.permissions, caller);
    return this.campaigns.preview(query.unit);
  }

  async start({ body }: ParsedOf<typeof routes.startCampaign>, caller: Caller) {
    return this.campaigns.start(
      body,
      await administrator(this.permissions, caller),
    );
  }

  async list(caller: Caller) {
    await administrator(this.permissions, caller);
    return this.campaigns.list();
  }

  async roles(
    { parameters, query }: ParsedOf<typeof routes.campaignRoles>,
    caller: Caller,
  ) {
    await administrator(this.permissions, caller);
    const visible = await this.visibleTo(caller.credentials);
    return this.campaigns.roles(parameters.id, query, visible);
  }
}
