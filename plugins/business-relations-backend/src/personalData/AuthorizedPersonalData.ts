import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import { personalDataPermission } from '@business-relations/backstage-plugin-business-relations-common/permissions';
import { Knex } from 'knex';
import { DatabaseClock } from '../database/clock';
import { asPerson } from '../http/callers';
import { Caller } from '../http/handler';
import { refusal } from '../http/refusal';
import { createPseudonyms } from './database/erasedPeople';
import { erasePerson, ToErase } from './erasePerson';
import { exportPerson } from './exportPerson';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  permissions: PermissionsService;
  logger: LoggerService;
  /** Whether the permission framework is on: without it, everybody is permitted everything. */
  permissionsAreOn: boolean;
};

/** Everybody may have their own data; those of others, and erasing, are for whoever is permitted. */
export class AuthorizedPersonalData {
  constructor(private readonly deps: Deps) {}

  async export(person: EntityRef, caller: Caller) {
    const asker = asPerson(caller);
    if (asker !== person) await this.mayAdminister(caller);
    await this.tell('were exported', person);
    return exportPerson(this.deps, person, asker);
  }

  async erase(toErase: ToErase, caller: Caller) {
    await this.mayAdminister(caller);
    const erasure = await erasePerson(this.deps, toErase, asPerson(caller));
    if (!toErase.dryRun) await this.tell('were erased', toErase.person);
    return erasure;
  }

  /** The audit log has who did it; of whom stands here, by pseudonym: a log is not to name whoever is erased. */
  private async tell(what: string, person: EntityRef) {
    const { db, logger } = this.deps;
    const pseudonymOf = await createPseudonyms(db);
    logger.info(`The data of ${pseudonymOf(person)} ${what}`);
  }

  private async mayAdminister({ credentials }: Caller) {
    const { permissions, permissionsAreOn } = this.deps;
    const permission = personalDataPermission;
    const [{ result }] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(permission.name);
    }
    if (!permissionsAreOn) throw refusal('permissions-are-off', {});
  }
}
