import { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  CaseAnswer,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { operatePermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { CaseReader } from './caseAnswer';
import { Cases } from './cases';
import { SightOf } from './sights';

/** The same as {@link Cases}, for whoever calls: what they may see is asked here and nowhere else. */
export class AuthorizedCases {
  constructor(
    private readonly cases: Cases,
    private readonly sightOf: SightOf,
    private readonly permissions: PermissionsService,
  ) {}

  async readerOf(caller: Caller): Promise<CaseReader> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: operatePermission }],
      { credentials: caller.credentials },
    );
    return {
      person: asPerson(caller),
      operates: result === AuthorizeResult.ALLOW,
    };
  }

  async case(id: string, caller: Caller): Promise<CaseAnswer> {
    const [sight, reader] = await Promise.all([
      this.sightOf(caller.credentials),
      this.readerOf(caller),
    ]);
    return this.cases.case(id, reader, sight);
  }

  async list(query: ParsedOf<typeof routes.cases>['query'], caller: Caller) {
    const sight = await this.sightOf(caller.credentials);
    return this.cases.list(query, asPerson(caller), sight);
  }

  async myWork(caller: Caller) {
    return this.cases.myWork(asPerson(caller));
  }

  async askedOf(of: EntityRef, caller: Caller) {
    const sight = await this.sightOf(caller.credentials);
    return this.cases.askedOf(of, asPerson(caller), sight);
  }
}
