import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  caseActPermission,
  caseOpenPermission,
  caseReadPermission,
  operatePermission,
} from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Knex } from 'knex';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { AuthorizedCases } from '../cases/AuthorizedCases';
import { caseRowById } from '../cases/database/caseById';
import { visibleCase } from '../cases/database/visibleCase';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { SightOf } from '../cases/sights';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { refusal } from '../http/refusal';
import { CaseRow } from '../projection/database/caseRow';
import { Commands } from './commands';
import { contractOf, readOpening } from './content';

type Deps = {
  db: Knex;
  kinds: Kinds;
  commands: Commands;
  cases: AuthorizedCases;
  sightOf: SightOf;
  permissions: PermissionsService;
};

/**
 * The same as {@link Commands}, for whoever calls: what one must be permitted to try is asked here and nowhere else.
 * Whether one may do just this in just this case is the process's own rule.
 */
export class AuthorizedCommands {
  constructor(private readonly deps: Deps) {}

  async open(
    kind: string,
    { opening, ...body }: ParsedOf<typeof routes.openCase>['body'],
    caller: Caller,
  ) {
    const read = readOpening(kind, opening);
    await this.mayOpen(kind, read, caller);
    const { commands, cases } = this.deps;
    return commands.open(
      { ...body, kind, opening: read },
      await cases.readerOf(caller),
    );
  }

  async preview(
    kind: string,
    { opening, ...body }: ParsedOf<typeof routes.previewCase>['body'],
    caller: Caller,
  ) {
    const read = readOpening(kind, opening);
    await this.mayOpen(kind, read, caller);
    return this.deps.commands.preview(
      { ...body, kind, opening: read },
      asPerson(caller),
    );
  }

  async send(
    id: string,
    type: string,
    body: ParsedOf<typeof routes.command>['body'],
    caller: Caller,
  ) {
    const { db, sightOf, commands } = this.deps;
    const row = await caseRowById(db, id);
    const may = row && (await this.mayWhat(row, caller));
    const reader = {
      person: asPerson(caller),
      operates: may?.operate ?? false,
    };
    if (row && may?.read && may.act) {
      return commands.send(row, type, body, reader);
    }
    // Nobody acts in a case that they may not read, and learns of it by being refused: what they are told is found out
    // as for reading, since a part in a case shows it also where the catalog hides what it is about.
    const sight = await sightOf(caller.credentials);
    const seen = await visibleCase(db, id, asPerson(caller), sight);
    if (!may?.act) throw new NotAllowedError(caseActPermission.name);
    return commands.send(seen, type, body, reader);
  }

  /** All in one request, since each costs as much as everything else that is asked before a command is recorded. */
  private async mayWhat(
    { id, subject }: Pick<CaseRow, 'id' | 'subject'>,
    { credentials }: Caller,
  ): Promise<{ read: boolean; act: boolean; operate: boolean }> {
    const [operates, acts, ...reads] = await this.deps.permissions.authorize(
      [
        { permission: operatePermission },
        { permission: caseActPermission, resourceRef: id },
        { permission: caseReadPermission, resourceRef: id },
        ...(subject
          ? [{ permission: catalogEntityReadPermission, resourceRef: subject }]
          : []),
      ],
      { credentials },
    );
    const isAllowed = ({ result }: DefinitivePolicyDecision) =>
      result === AuthorizeResult.ALLOW;
    return {
      operate: isAllowed(operates),
      act: isAllowed(acts),
      read: reads.every(isAllowed),
    };
  }

  async outcome(id: string, caller: Caller) {
    return this.deps.commands.outcome(id, asPerson(caller));
  }

  private async mayOpen(kind: string, opening: unknown, caller: Caller) {
    const { db, kinds, sightOf } = this.deps;
    const contract = contractOf(kind);
    await this.ask(caller, { permission: caseOpenPermission });
    const { subject, assignments = [] } = rulesOfKind(kinds, kind).concerns(
      undefined,
      { type: 'open', payload: opening },
    );
    if (contract.permissionToOpen) {
      const known = await assignmentsById(db, assignments);
      const permission = contract.permissionToOpen(opening, {
        asker: asPerson(caller),
        assignments: [...known.values()],
      });
      if (permission) await this.ask(caller, { permission });
    }
    if (subject) await this.sees(subject, caller, sightOf);
  }

  /** What the catalog hides from somebody isn't there for them. */
  private async sees(subject: EntityRef, caller: Caller, sightOf: SightOf) {
    const { sees } = await sightOf(caller.credentials);
    if (!(await sees([subject])).has(subject)) {
      throw refusal('unknown-entity', { ref: subject });
    }
  }

  private async permits(caller: Caller, request: AuthorizePermissionRequest) {
    const [{ result }] = await this.deps.permissions.authorize([request], {
      credentials: caller.credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }

  private async ask(caller: Caller, request: AuthorizePermissionRequest) {
    if (!(await this.permits(caller, request))) {
      throw new NotAllowedError(request.permission.name);
    }
  }
}
