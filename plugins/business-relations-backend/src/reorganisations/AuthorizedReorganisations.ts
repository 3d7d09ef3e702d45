import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { administrator } from '../assignments/administrator';
import { Caller } from '../http/handler';
import { Reorganisations } from './Reorganisations';

/** The same as {@link Reorganisations}, for whoever calls: all of it is for those who administer roles. */
export class AuthorizedReorganisations {
  constructor(
    private readonly reorganisations: Reorganisations,
    private readonly permissions: PermissionsService,
  ) {}

  async preview(
    { body, query }: ParsedOf<typeof routes.previewReorganisation>,
    caller: Caller,
  ) {
    await administrator(this.permissions, caller);
    return this.reorganisations.preview(body, query);
  }

  async carryOut(
    { body }: ParsedOf<typeof routes.carryOutReorganisation>,
    caller: Caller,
  ) {
    return this.reorganisations.carryOut(
      body,
      await administrator(this.permissions, caller),
    );
  }

  async list(caller: Caller) {
    await administrator(this.permissions, caller);
    return this.reorganisations.list();
  }
}
