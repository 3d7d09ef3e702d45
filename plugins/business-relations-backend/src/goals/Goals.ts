import { randomUUID } from 'node:crypto';
import {
  Assignment,
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  isInForce,
  notTheirGoals,
  servingEach,
  servingNone,
  writeGoals,
} from '@business-relations/rules';
import { dayIn } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarsFor } from '../calendars/calendarFor';
import { knownRefs, namesOf } from '../catalog';
import { linksAbove } from '../catalog/database/linksAbove';
import { lineFrom } from '../catalog/levels';
import {
  allCustomerUnits,
  rolesOfUnits,
} from '../customers/database/rolesOfUnits';
import { nearestCustomer } from '../customers/lines';
import { DatabaseClock } from '../database/clock';
import { isTaken } from '../database/taken';
import { refusal, Refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import { addGoalSet, goalSetsOf, goalSetsSoFar } from './database/goalSets';
import { goalsNamed } from './database/goalsNamed';

/** Who asks or writes, and whether they may for every customer. */
export type GoalWriter = { by: EntityRef; administers: boolean };

type Deps = { db: Knex; settings: RoleSettings; clock: DatabaseClock };

const nothing = { open: 0, fulfilled: 0 };

/** What each customer wants to have reached. */
export class Goals {
  constructor(private readonly deps: Deps) {}

  async of(
    unit: EntityRef,
    reader: GoalWriter,
  ): Promise<AnswerOf<typeof routes.goals>> {
    const { db, clock } = this.deps;
    const customer = await this.customerOf(unit);
    if (customer === undefined) {
      return {
        unit,
        revision: 0,
        goals: [],
        serving: [],
        servingNone: nothing,
        mayWrite: false,
        names: await namesOf(db, [unit]),
      };
    }
    const [now, ...earlier] = await goalSetsSoFar(db, customer);
    const { roles, inForce } = await this.rolesOf(customer, await clock(db));
    const named = await goalsNamed(db, customer);
    const goals = now?.goals ?? [];
    const before = earlier.map(each => each.goals);
    return {
      ...(now ?? { unit: customer, revision: 0, goals }),
      customer,
      serving: servingEach(goals, before, named),
      servingNone: servingNone(named),
      mayWrite:
        notTheirGoals({ unit: customer, ...reader, roles, inForce }) ===
        undefined,
      names: await namesOf(db, [customer, ...referencesIn(now ?? {})]),
    };
  }

  /** @throws Refusal where they can't be so, or somebody has written them since they were read. */
  async write(
    { unit, revision, goals }: ParsedOf<typeof routes.writeGoals>['body'],
    writer: GoalWriter,
  ): Promise<AnswerOf<typeof routes.writeGoals>> {
    const { db } = this.deps;
    try {
      return await db.transaction(async trx => {
        const at = await this.deps.clock(trx);
        const last = (await goalSetsOf(trx, [unit])).get(unit);
        if ((last?.revision ?? 0) !== revision) {
          throw refusal('goals-changed', {});
        }
        const owners = goals.map(({ owner }) => owner);
        const written = writeGoals(goals, {
          unit,
          ...writer,
          ...(await this.rolesOf(unit, at, trx)),
          before: last?.goals ?? [],
          present: await knownRefs(trx, owners),
          newId: randomUUID,
        });
        if ('refused' in written) throw new Refusal(written.refused);
        const next = {
          unit,
          revision: revision + 1,
          at,
          by: writer.by,
          goals: written,
        };
        await addGoalSet(trx, next);
        return next;
      });
    } catch (error) {
      throw isTaken(error) ? refusal('goals-changed', {}) : error;
    }
  }

  /** The unit itself where it is a customer, else the nearest above it that is. */
  private async customerOf(unit: EntityRef): Promise<EntityRef | undefined> {
    const { db } = this.deps;
    const customers = await allCustomerUnits(db);
    const above = await linksAbove(db, 'parent', [unit]);
    return nearestCustomer(lineFrom(unit, above), customers);
  }

  private async rolesOf(
    unit: EntityRef,
    at: Instant,
    db: Knex = this.deps.db,
  ): Promise<{ day: string; roles: Assignment[]; inForce: Assignment[] }> {
    const { settings } = this.deps;
    const roles = await rolesOfUnits(
      db,
      ['customer', 'accountManager'],
      [unit],
      'all',
    );
    const calendarOf = await calendarsFor(db, settings.calendars, [unit]);
    const day = dayIn(calendarOf(unit).zone, at);
    const present = await knownRefs(
      db,
      roles.flatMap(({ holder }) => holder ?? []),
    );
    const inForce = roles.filter(each =>
      isInForce(each, {
        day,
        units: [],
        askerUnits: [],
        assignments: roles,
        present: [...present],
        rates: settings.rates,
        approvedThisYear: {},
      }),
    );
    return { day, roles, inForce };
  }
}
