import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@business-relations/backstage-plugin-business-relations-common';
import {
  OpeningOf,
  roleContract,
} from '@business-relations/backstage-plugin-business-relations-common/contract';
import { dayEnds } from '@business-relations/rules/business-time';
import { Knex } from 'knex';
import { calendarsFor } from '../calendars/calendarFor';
import { RecordCommand } from '../commands/recordCommand';
import { Refusal } from '../http/refusal';
import { commandsWaiting } from '../imports/database/errands';
import { RoleSettings } from '../roleSettings';
import { isAskedAbout, nextToAsk, ToAsk, wasAsked } from './database/campaigns';

/** As an import does: what people do themselves is never behind a campaign. */
const A_ROUND = 100;
const WAITING_AT_MOST = 200;

type Opening = OpeningOf<typeof roleContract>;
type Deps = {
  db: Knex;
  settings: RoleSettings;
  record: RecordCommand;
  logger: LoggerService;
};

/** The same turn again is known by it, however long the ids of roles are. */
const keyOf = ({ campaign, assignment }: ToAsk) =>
  `campaign:${createHash('sha256').update(`${campaign} ${assignment}`).digest('hex')}`;

/** @param until - the end of the campaign's day by the calendar of the role's unit */
async function ask(
  turn: ToAsk,
  until: Instant,
  { db, record }: Deps,
): Promise<void> {
  const { assignment, by } = turn;
  if (!(await isAskedAbout(db, assignment))) {
    const payload: Opening = { ask: 'confirm', assignment, until };
    try {
      await record(
        { opens: roleContract.kind },
        {
          type: 'open',
          payload,
          actor: { person: by },
          idempotencyKey: keyOf(turn),
        },
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await wasAsked(db, turn, error.refused);
      return;
    }
  }
  await wasAsked(db, turn);
}

/**
 * Opens the cases of campaigns, by and by, in the name of whoever started each; recorded as what people ask is, and
 * delivered by the relay. Whatever is interrupted goes on with those that are left: what was recorded is known by its key.
 */
export async function askByCampaigns(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, settings, logger } = deps;
  const free = WAITING_AT_MOST - (await commandsWaiting(db));
  if (free <= 0) return;
  const turns = await nextToAsk(db, Math.min(free, A_ROUND));
  const calendarOf = await calendarsFor(
    db,
    settings.calendars,
    turns.flatMap(({ unit }) => unit ?? []),
  );
  for (const turn of turns) {
    if (signal?.aborted) return;
    const { zone } = calendarOf(turn.unit ?? undefined);
    await ask(turn, dayEnds(zone, turn.until), deps);
  }
  if (turns.length > 0) {
    logger.info(`Campaigns: ${turns.length} roles were asked about`);
  }
}
