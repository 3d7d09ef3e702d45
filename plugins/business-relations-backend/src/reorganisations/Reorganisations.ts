import { randomUUID } from 'node:crypto';
import { EntityRef } from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  ParsedOf,
  ReorganisationDone,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { reorganised } from '@business-relations/rules';
import { Knex } from 'knex';
import { namesOf } from '../catalog';
import { DatabaseClock } from '../database/clock';
import { refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import { rememberAll } from './database/rememberedUnits';
import {
  addReorganisation,
  latestReorganisations,
  oneReorganisationAtATime,
  reorganisationByKey,
  reorganisationDone,
  ReorganisationRow,
} from './database/reorganisations';
import { readReorganisation } from './factsFor';
import { countsOf, hashOf, shownRole, shownUnit } from './shown';

type Deps = { db: Knex; settings: RoleSettings; clock: DatabaseClock };

/** As many changes of units as are listed: what waits for somebody comes first. */
const UNITS_SHOWN = 200;

/** What has changed in the business, what that comes to for roles, and carrying it out. */
export class Reorganisations {
  constructor(private readonly deps: Deps) {}

  async preview(
    choices: ParsedOf<typeof routes.previewReorganisation>['body'],
    { after, limit }: ParsedOf<typeof routes.previewReorganisation>['query'],
  ): Promise<AnswerOf<typeof routes.previewReorganisation>> {
    const { db, settings, clock } = this.deps;
    const at = await clock(db);
    const { plan, facts, askedIn } = await readReorganisation(db, settings, {
      choices,
      at,
    });
    const all = plan.units
      .map(shownUnit(plan.roles))
      .sort((one, other) => other.roles - one.roles);
    const units = all.slice(0, UNITS_SHOWN);
    const roles = plan.roles
      .slice(after, after + limit)
      .map(shownRole(askedIn));
    const [since] = [...facts.before.values()].map(unit => unit.at).sort();
    return {
      plan: hashOf(plan),
      ...(since !== undefined && { since }),
      counts: countsOf(plan.roles),
      units,
      moreUnits: all.length - units.length,
      roles,
      ...(plan.roles.length > after + limit && { next: after + limit }),
      names: await namesOf(db, referencesIn({ units, roles })),
    };
  }

  /**
   * All that is decided, in one transaction: what is to be asked and told, and how the business is remembered. Nobody's
   * role is another before they have answered, or before it is ended by a case of its own.
   *
   * @throws Refusal where it would do something else than was shown.
   */
  async carryOut(
    {
      plan: shown,
      idempotencyKey,
      ...choices
    }: ParsedOf<typeof routes.carryOutReorganisation>['body'],
    by: EntityRef,
  ): Promise<ReorganisationDone> {
    const { db, settings, clock } = this.deps;
    const row = await db.transaction(async trx => {
      await oneReorganisationAtATime(trx);
      const known = await reorganisationByKey(trx, by, idempotencyKey);
      if (known) return known;
      const at = await clock(trx);
      const { plan, facts } = await readReorganisation(trx, settings, {
        choices,
        at,
      });
      if (hashOf(plan) !== shown) {
        throw refusal('reorganisation-plan-differs', {});
      }
      const { steps, isOver } = reorganised(plan);
      const begun: ReorganisationRow = {
        id: randomUUID(),
        carried_out_by: by,
        idempotency_key: idempotencyKey,
        at,
      };
      await addReorganisation(trx, begun, steps);
      if (isOver) await rememberAll(trx, facts.now, at);
      return begun;
    });
    return reorganisationDone(db, row);
  }

  async list(): Promise<AnswerOf<typeof routes.reorganisations>> {
    const { db } = this.deps;
    const items = await latestReorganisations(db);
    return { items, names: await namesOf(db, referencesIn(items)) };
  }
}
