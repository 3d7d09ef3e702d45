import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  assignmentAdministerPermission,
  goalsWritePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { VisibleTo } from '../assignments/visible';
import { ShownTo } from '../catalog/catalogVisibility';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { refusal } from '../http/refusal';
import { Goals } from './Goals';

/** The same as {@link Goals}, for whoever calls: what the policy and the catalog let them see and try. */
export class AuthorizedGoals {
  constructor(
    private readonly goals: Goals,
    private readonly permissions: PermissionsService,
    private readonly visibleTo: VisibleTo,
    private readonly shownTo: ShownTo,
  ) {}

  async of({ query }: ParsedOf<typeof routes.goals>, caller: Caller) {
    await this.mustSee(query.unit, caller);
    const { mayTry, ...reader } = await this.writer(caller);
    const goals = await this.goals.of(query.unit, reader);
    // Those of the customer above may be somebody's whom the catalog hides.
    if (goals.unit !== query.unit) await this.mustSee(goals.unit, caller);
    return { ...goals, mayWrite: goals.mayWrite && mayTry };
  }

  async write({ body }: ParsedOf<typeof routes.writeGoals>, caller: Caller) {
    const { mayTry, ...writer } = await this.writer(caller);
    if (!mayTry) throw new NotAllowedError(goalsWritePermission.name);
    await this.mustSee(body.unit, caller);
    return this.goals.write(body, writer);
  }

  /** @throws NotAllowedError for whoever may see no roles, Refusal where the catalog hides the unit. */
  private async mustSee(unit: EntityRef, { credentials }: Caller) {
    await this.visibleTo(credentials);
    const shown = await this.shownTo(credentials, [unit]);
    if (!shown.has(unit)) throw refusal('unknown-entity', { ref: unit });
  }

  private async writer(caller: Caller) {
    const [tries, administers] = await this.permissions.authorize(
      [
        { permission: goalsWritePermission },
        { permission: assignmentAdministerPermission },
      ],
      { credentials: caller.credentials },
    );
    return {
      by: asPerson(caller),
      mayTry: tries.result === AuthorizeResult.ALLOW,
      administers: administers.result === AuthorizeResult.ALLOW,
    };
  }
}
