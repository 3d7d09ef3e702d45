import { Message } from '@business-relations/backstage-plugin-business-relations-common';
import { Knex } from 'knex';
import { Refusal } from '../http/refusal';
import { commandsWaiting } from './database/commandsWaiting';
import { Meant, RecordCommand, ToRecord } from './recordCommand';

/** As many as a round asks, and as many commands as may wait: what people do themselves is never behind it. */
const A_ROUND = 100;
const WAITING_AT_MOST = 200;

/** What is asked, in which case; the same again is known by its key or id. */
export type AskedFor = { meant: Meant; asked: ToRecord };

/** Much that is to be asked, and is gone through by and by. */
export type Turns<T> = {
  /** Whose turn it is; at most so many. */
  next(most: number): Promise<T[]>;
  /** What is to be asked; undefined where there is nothing left to do. */
  asks(turn: T): Promise<AskedFor | undefined>;
  done(turn: T): Promise<void>;
  /** The rules say no: that is for this turn alone to know, the others are asked all the same. */
  refused(turn: T, because: Message): Promise<void>;
};

/**
 * Asks people in the name of whoever began something large, or by the engine: each by a command like any other, delivered by the relay.
 * Whatever is interrupted goes on with the turns that are left; what was recorded before is known by its key.
 *
 * @returns how many turns were gone through
 */
export async function askInTurn<T>(
  { db, record }: { db: Knex; record: RecordCommand },
  turns: Turns<T>,
  signal?: AbortSignal,
): Promise<number> {
  const free = WAITING_AT_MOST - (await commandsWaiting(db));
  if (free <= 0) return 0;
  let gone = 0;
  for (const turn of await turns.next(Math.min(free, A_ROUND))) {
    if (signal?.aborted) break;
    await ask(turn, turns, record);
    gone += 1;
  }
  return gone;
}

async function ask<T>(
  turn: T,
  turns: Turns<T>,
  record: RecordCommand,
): Promise<void> {
  const asks = await turns.asks(turn);
  if (asks) {
    try {
      await record(asks.meant, asks.asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await turns.refused(turn, error.refused);
      return;
    }
  }
  await turns.done(turn);
}
