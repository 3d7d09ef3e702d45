import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { administrator } from '../assignments/administrator';
import { VisibleTo } from '../assignments/visible';
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
    await administrator(this.permissions, caller);
    return this.imports.preview(body, query);
  }

  async start({ body }: ParsedOf<typeof routes.startImport>, caller: Caller) {
    return this.imports.start(
      body,
      await administrator(this.permissions, caller),
    );
  }

  async list(caller: Caller) {
    await administrator(this.permissions, caller);
    return this.imports.list();
  }

  async import(id: string, caller: Caller) {
    await administrator(this.permissions, caller);
    return this.imports.import(id);
  }

  async export(
    { query }: ParsedOf<typeof routes.exportCustomers>,
    caller: Caller,
  ) {
    await administrator(this.permissions, caller);
    return this.imports.export(query, await this.visibleTo(caller.credentials));
  }
}
