import { randomUUID } from 'node:crypto';
import {
  EntityRef,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import {
  AnswerOf,
  Campaign,
  ParsedOf,
  routes,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import {
  countsOfCampaign,
  standingInCampaign,
} from '@business-relations/rules';
import { Knex } from 'knex';
import { z } from 'zod';
import { assignmentsById } from '../assignments/database/assignmentsById';
import { isVisible, Visible } from '../assignments/visible';
import { namesOf } from '../catalog';
import { refsBelow } from '../catalog/database/refsBelow';
import { readCursor, writeCursor } from '../cursor';
import { DatabaseClock } from '../database/clock';
import { todayAt } from '../feed/today';
import { refusal } from '../http/refusal';
import { RoleSettings } from '../roleSettings';
import { referencesIn } from '../words/references';
import {
  addCampaign,
  campaignById,
  campaignByKey,
  CampaignRow,
  latestCampaigns,
  rolesOfCampaign,
  rolesToAsk,
} from './database/campaigns';

type Deps = { db: Knex; settings: RoleSettings; clock: DatabaseClock };

const after = z.object({ assignment: z.string() });

/** "Everyone confirms by 1 March": who is asked, and who has not answered. */
export class Campaigns {
  constructor(private readonly deps: Deps) {}

  async preview(
    unit: EntityRef | undefined,
  ): Promise<AnswerOf<typeof routes.campaignPreview>> {
    const { db, clock } = this.deps;
    const roles = await this.rolesOf(unit, await clock(db), db);
    return {
      roles: roles.length,
      people: new Set(roles.map(({ holder }) => holder)).size,
    };
  }

  /** @throws Refusal where nobody would be asked, or the day has passed. */
  async start(
    {
      name,
      until,
      unit,
      idempotencyKey,
    }: ParsedOf<typeof routes.startCampaign>['body'],
    by: EntityRef,
  ): Promise<Campaign> {
    const { db, clock, settings } = this.deps;
    const row = await db.transaction(async trx => {
      const known = await campaignByKey(trx, by, idempotencyKey);
      if (known) return known;
      const at = await clock(trx);
      if (until < todayAt(settings, at).earliest) {
        throw refusal('campaign-in-the-past', { until });
      }
      const roles = await this.rolesOf(unit, at, trx);
      if (roles.length === 0) throw refusal('campaign-asks-nobody', {});
      const begun: CampaignRow = {
        id: randomUUID(),
        name,
        until,
        unit: unit ?? null,
        started_by: by,
        idempotency_key: idempotencyKey,
        at,
      };
      await addCampaign(
        trx,
        begun,
        roles.map(({ id }) => id),
      );
      return begun;
    });
    return this.campaignOf(row);
  }

  async list(): Promise<AnswerOf<typeof routes.campaigns>> {
    const { db } = this.deps;
    const items: Campaign[] = [];
    for (const row of await latestCampaigns(db)) {
      items.push(await this.campaignOf(row));
    }
    return { items, names: await namesOf(db, referencesIn(items)) };
  }

  async roles(
    id: string,
    { is, cursor, limit }: ParsedOf<typeof routes.campaignRoles>['query'],
    visible: Visible,
  ): Promise<AnswerOf<typeof routes.campaignRoles>> {
    const { db } = this.deps;
    const campaign = await campaignById(db, id);
    if (!campaign) throw refusal('unknown-campaign', { id });
    const from =
      cursor === undefined ? '' : readCursor(after, cursor).assignment;
    const standing = (await rolesOfCampaign(db, id)).filter(
      role =>
        role.assignment > from && standingInCampaign(role, campaign.at) === is,
    );
    const page = standing.slice(0, limit);
    const found = await assignmentsById(
      db,
      page.map(({ assignment }) => assignment),
    );
    const items = page.flatMap(({ assignment: of, case: ofCase, because }) => {
      const assignment = found.get(of);
      return assignment && isVisible(visible, assignment)
        ? [
            {
              assignment,
              ...(ofCase !== undefined && { case: ofCase }),
              ...(because && { because }),
            },
          ]
        : [];
    });
    const last = standing.length > limit ? page.at(-1) : undefined;
    return {
      items,
      ...(last && { next: writeCursor({ assignment: last.assignment }) }),
      names: await namesOf(db, referencesIn(items)),
    };
  }

  private async rolesOf(unit: EntityRef | undefined, at: Instant, db: Knex) {
    const day = todayAt(this.deps.settings, at).earliest;
    if (unit === undefined) return rolesToAsk(db, day);
    const below = await refsBelow(db, 'parent', [unit]);
    return rolesToAsk(db, day, [...new Set([unit, ...below])]);
  }

  private async campaignOf({
    id,
    name,
    until,
    unit,
    started_by,
    at,
  }: CampaignRow): Promise<Campaign> {
    return {
      id,
      name,
      until,
      ...(unit !== null && { unit }),
      by: started_by,
      at,
      counts: countsOfCampaign(await rolesOfCampaign(this.deps.db, id), at),
    };
  }
}
