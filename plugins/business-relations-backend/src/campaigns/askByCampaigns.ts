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
import { askInTurn } from '../commands/askInTurn';
import { RecordCommand } from '../commands/recordCommand';
import { RoleSettings } from '../roleSettings';
import { isAskedAbout, nextToAsk, ToAsk, wasAsked } from './database/campaigns';

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

/** Those whose turn it is, each with the end of the campaign's day by the calendar of the role's unit. */
async function turnsOf(
  { db, settings }: Deps,
  most: number,
): Promise<(ToAsk & { ends: Instant })[]> {
  const turns = await nextToAsk(db, most);
  const calendarOf = await calendarsFor(
    db,
    settings.calendars,
    turns.flatMap(({ unit }) => unit ?? []),
  );
  return turns.map(turn => {
    const { zone } = calendarOf(turn.unit ?? undefined);
    return { ...turn, ends: dayEnds(zone, turn.until) };
  });
}

/** Opens the cases of campaigns, in the name of whoever started each. */
export async function askByCampaigns(
  deps: Deps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, logger } = deps;
  const gone = await askInTurn(
    deps,
    {
      next: most => turnsOf(deps, most),
      async asks(turn) {
        const { assignment, by, ends: until } = turn;
        if (await isAskedAbout(db, assignment)) return undefined;
        const payload: Opening = { ask: 'confirm', assignment, until };
        return {
          meant: { opens: roleContract.kind },
          asked: {
            type: 'open',
            payload,
            actor: { person: by },
            idempotencyKey: keyOf(turn),
          },
        };
      },
      done: turn => wasAsked(db, turn),
      refused: (turn, because) => wasAsked(db, turn, because),
    },
    signal,
  );
  if (gone > 0) logger.info(`Campaigns: ${gone} roles were asked about`);
}
