import {
  Day,
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { AskedRole } from '@business-relations/rules';
import { Knex } from 'knex';
import { inBatches } from '../../batches';

export type CampaignRow = {
  id: string;
  name: string;
  until: Day;
  unit: EntityRef | null;
  started_by: EntityRef;
  idempotency_key: string;
  at: Instant;
};

type RoleRow = {
  campaign_id: string;
  assignment: string;
  state: AskedRole['asking'];
  refused: string | null;
};

/** The latest that are listed. */
const LISTED = 20;

/** Roles that hold on a day and whose holders are there to be asked; of these units, or of all. */
export async function rolesToAsk(
  db: Knex,
  day: Day,
  units?: readonly EntityRef[],
): Promise<{ id: string; holder: EntityRef }[]> {
  const select = () =>
    db('assignments as a')
      .join('entities as h', 'h.ref', 'a.holder')
      .select('a.id', 'a.holder')
      .where('a.status', 'accepted')
      .whereNull('h.gone_since')
      .where(begun =>
        begun.whereNull('a.valid_from').orWhere('a.valid_from', '<=', day),
      )
      .where(lasts =>
        lasts.whereNull('a.valid_to').orWhere('a.valid_to', '>=', day),
      )
      .orderBy('a.id');
  return units
    ? inBatches(units, portion => select().whereIn('a.unit', portion))
    : select();
}

export async function campaignByKey(
  db: Knex,
  by: EntityRef,
  key: string,
): Promise<CampaignRow | undefined> {
  return db<CampaignRow>('campaigns')
    .where({ started_by: by, idempotency_key: key })
    .first();
}

export async function addCampaign(
  trx: Knex.Transaction,
  row: CampaignRow,
  assignments: readonly string[],
): Promise<void> {
  await trx('campaigns').insert(row);
  await trx.batchInsert(
    'campaign_roles',
    assignments.map((assignment): RoleRow => ({
      campaign_id: row.id,
      assignment,
      state: 'waiting',
      refused: null,
    })),
    200,
  );
}

export async function latestCampaigns(db: Knex): Promise<CampaignRow[]> {
  return db<CampaignRow>('campaigns')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(LISTED);
}

export async function campaignById(
  db: Knex,
  id: string,
): Promise<CampaignRow | undefined> {
  return db<CampaignRow>('campaigns').where({ id }).first();
}

export type RoleInCampaign = AskedRole & {
  assignment: string;
  case?: string;
  because?: Message;
};

/** Each role of a campaign as it is now, in a stable order. */
export async function rolesOfCampaign(
  db: Knex,
  id: string,
): Promise<RoleInCampaign[]> {
  const rows: {
    assignment: string;
    state: RoleRow['state'];
    refused: string | null;
    status: AskedRole['status'];
    confirmed_at: Instant | null;
    there: EntityRef | null;
    case_id: string | null;
  }[] = await db('campaign_roles as r')
    .join('assignments as a', 'a.id', 'r.assignment')
    .leftJoin('entities as h', join =>
      join.on('h.ref', 'a.holder').andOnNull('h.gone_since'),
    )
    .leftJoin('confirmations as c', 'c.assignment', 'r.assignment')
    .select(
      'r.assignment',
      'r.state',
      'r.refused',
      'a.status',
      'a.confirmed_at',
      'h.ref as there',
      'c.case_id',
    )
    .where('r.campaign_id', id)
    .orderBy('r.assignment');
  return rows.map(row => ({
    assignment: row.assignment,
    asking: row.state,
    status: row.status,
    isThere: row.there !== null,
    ...(row.confirmed_at !== null && { confirmedAt: row.confirmed_at }),
    ...(row.case_id !== null && { case: row.case_id }),
    ...(row.refused !== null && { because: JSON.parse(row.refused) }),
  }));
}

/** A role whose turn it is, with who started the campaign, and by when it wants an answer. */
export type ToAsk = {
  campaign: string;
  assignment: string;
  unit: EntityRef | null;
  by: EntityRef;
  until: Day;
};

export async function nextToAsk(db: Knex, limit: number): Promise<ToAsk[]> {
  return db('campaign_roles as r')
    .join('campaigns as c', 'c.id', 'r.campaign_id')
    .join('assignments as a', 'a.id', 'r.assignment')
    .select(
      'r.campaign_id as campaign',
      'r.assignment',
      'a.unit',
      'c.started_by as by',
      'c.until',
    )
    .where('r.state', 'waiting')
    .orderBy(['c.at', 'r.campaign_id', 'r.assignment'])
    .limit(limit);
}

/** Whether somebody asks about it already: whoever was asked before is asked once. */
export async function isAskedAbout(
  db: Knex,
  assignment: string,
): Promise<boolean> {
  const row = await db('confirmations').where({ assignment }).first('case_id');
  return row !== undefined;
}

export async function wasAsked(
  db: Knex,
  { campaign, assignment }: ToAsk,
  refused?: Message,
): Promise<void> {
  await db('campaign_roles')
    .where({ campaign_id: campaign, assignment })
    .update({
      state: refused ? 'refused' : 'asked',
      refused: refused ? JSON.stringify(refused) : null,
    });
}
