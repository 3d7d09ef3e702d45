import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { Repairs } from './Repairs';

/** The same as {@link Repairs}, for whoever calls: all of it is for operators. */
export class AuthorizedRepairs {
  constructor(
    private readonly repairs: Repairs,
    private readonly permissions: PermissionsService,
  ) {}

  async start(
    body: ParsedOf<typeof routes.startRepair>['body'],
    caller: Caller,
  ) {
    return this.repairs.start(body, await this.operator(caller));
  }

  async stop(id: string, caller: Caller) {
    await this.operator(caller);
    return this.repairs.stop(id);
  }

  async repair(id: string, caller: Caller) {
    await this.operator(caller);
    return this.repairs.repair(id);
  }

  async list(query: ParsedOf<typeof routes.repairs>['query'], caller: Caller) {
    await this.operator(caller);
    return this.repairs.list(query);
  }

  async findings(
    id: string,
    query: ParsedOf<typeof routes.repairFindings>['query'],
    caller: Caller,
  ) {
    await this.operator(caller);
    return this.repairs.findings(id, query);
  }

  private async operator(caller: Caller): Promise<EntityRef> {
    const person = asPerson(caller);
    const [{ result }] = await this.permissions.authorize(
      [{ permission: operatePermission }],
      { credentials: caller.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(operatePermission.name);
    }
    return person;
  }
}
