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
import { Imports } from './Imports';

/** The same as {@link Imports}, for whoever calls: all of it is for those who administer roles. */
export class AuthorizedImports {
  constructor(
    private readonly imports: Imports,
    private readonly permissions: PermissionsService,
    private readonly visibleTo: VisibleTo,
  ) {}

  async preview(
    { body, query }: ParsedOf<typeof routes.previewImport>,
    caller: Caller,
  ) {
    await this.administrator(caller);
    return this.imports.preview(body, query);
  }

  async start({ body }: ParsedOf<typeof routes.startImport>, caller: Caller) {
    return this.imports.start(body, await this.administrator(caller));
  }

  async list(caller: Caller) {
    await this.administrator(caller);
    return this.imports.list();
  }

  async import(id: string, caller: Caller) {
    await this.administrator(caller);
    return this.imports.import(id);
  }

  async export(
    { query }: ParsedOf<typeof routes.exportCustomers>,
    caller: Caller,
  ) {
    await this.administrator(caller);
    return this.imports.export(query, await this.visibleTo(caller.credentials));
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
