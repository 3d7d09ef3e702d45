import { setTimeout as wait } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Instant,
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { isRejection } from '@business-relations/rules';
import { Knex } from 'knex';
import { isSetBack } from '../cases/database/isSetBack';
import { outcomeOfEnded } from '../cases/database/outcomeOfEnded';
import { Kinds, rulesOfKind } from '../cases/kinds';
import { DatabaseClock, later, secondsBetween } from '../database/clock';
import { Carried, Engine, Order } from '../engine/engine';
import { summaryOf } from '../engine/shownOfRun';
import { addNotices } from '../notifications/database/addNotices';
import { Measures } from '../metrics/Measures';
import { Project, Written } from '../projection/project';
import { endedMeanwhile } from './database/endedMeanwhile';
import { commandById } from './database/findCommand';
import { Leased, leaseFirst, releaseLease } from './database/lease';
import { settleRefused } from './database/settle';
import { Recorded } from './recordCommand';

/**
 * What came of one try. `settled`: it has an outcome. `soon`: its events come by the worker in a moment. `later`: it has
 * to be tried again. `away`: no other command would fare better now.
 */
export type Tried = 'settled' | 'soon' | 'later' | 'away' | 'busy' | 'none';

/** One try, and what it wrote of the case where it did. */
type Attempt = { tried: Tried; written?: Written };

/** What became of a command. `written`: of its case, where whoever asks need not read it back. */
export type Ended = { caseId: string; at: Instant; written?: Written } & (
  { state: 'waiting' | 'carried-out' } | { state: 'refused'; refused: Message }
);

/** Beyond the longest try of ours: a backend that went down in the middle of one holds a case up no longer. */
const LEASE_MILLISECONDS = 30_000;
const LOOK_AGAIN_MILLISECONDS = 100;

/** Tried again soon at first, then every quarter of a minute: nobody waits long once the engine is back. */
const pause = (attempts: number) =>
  Math.min(15_000, 500 * 2 ** Math.min(attempts, 5));

type Deps = {
  db: Knex;
  engine: Engine;
  project: Project;
  kinds: Kinds;
  clock: DatabaseClock;
  logger: LoggerService;
  /** Of this backend: whose a lease is. */
  name: string;
  measures: Measures;
};

/** Brings recorded commands to their cases, in the order of each case, one at a time. */
export class Delivery {
  constructor(private readonly deps: Deps) {}

  /** What whoever records a command and then gives it to {@link settle} takes with it. */
  get lease() {
    return { by: this.deps.name, milliseconds: LEASE_MILLISECONDS };
  }

  /** Delivers until a command has an outcome or time is up: whatever waits before it goes first. */
  async settle(
    { id, leased }: Recorded,
    milliseconds: number,
  ): Promise<Ended | undefined> {
    const deadline = new Date(Date.now() + milliseconds);
    const { db } = this.deps;
    let attempt: Attempt = { tried: 'settled' };
    if (leased) {
      attempt = await this.deliver(leased, deadline, id);
      const { written } = attempt;
      if (written?.settled.includes(id)) {
        const { caseId, at } = leased;
        return { caseId, at, state: 'carried-out', written };
      }
    }
    for (;;) {
      const { tried } = attempt;
      const command = await commandById(db, id);
      if (
        command?.state !== 'waiting' ||
        tried === 'later' ||
        tried === 'away' ||
        Date.now() >= deadline.getTime()
      ) {
        return command;
      }
      if (tried !== 'soon') {
        attempt = await this.deliverFirst(command.caseId, deadline, id);
      }
      // Somebody else is at it, or its events are on their way.
      if (attempt.tried === 'busy' || attempt.tried === 'soon') {
        await wait(LOOK_AGAIN_MILLISECONDS);
      }
    }
  }

  /** Delivers all that waits in a case. */
  async drain(caseId: string, patience: number): Promise<Tried> {
    for (;;) {
      const deadline = new Date(Date.now() + patience);
      const { tried } = await this.deliverFirst(caseId, deadline);
      if (tried !== 'settled') return tried;
    }
  }

  /** `awaited`: the one whose sender waits for the answer. What comes of any other is news to whoever sent it. */
  private async deliverFirst(
    caseId: string,
    deadline: Date,
    awaited?: string,
  ): Promise<Attempt> {
    const { db, clock, name } = this.deps;
    const now = await clock(db);
    const until = later(now, LEASE_MILLISECONDS);
    const leased = await leaseFirst(db, caseId, { by: name, now, until });
    if (leased === 'none' || leased === 'busy') return { tried: leased };
    return this.deliver(leased, deadline, awaited);
  }

  private async deliver(
    leased: Leased,
    deadline: Date,
    awaited?: string,
  ): Promise<Attempt> {
    try {
      const order = await this.orderOf(leased);
      const carried = await this.deps.engine.carryOut(order, deadline);
      const isNews = leased.id !== awaited;
      const attempt = await this.take(leased, carried, isNews);
      if (attempt.tried !== 'settled') await this.release(leased);
      return attempt;
    } catch (error) {
      await this.release(leased);
      throw error;
    }
  }

  /** What was recorded, with what has become of the sender's roles since. */
  private async envelopeOf({ envelope, person, hadRoles }: Leased) {
    if (person === undefined || !hadRoles) return envelope;
    const ended = await endedMeanwhile(this.deps.db, person, envelope);
    return ended.length > 0 ? { ...envelope, endedMeanwhile: ended } : envelope;
  }

  private async orderOf(leased: Leased): Promise<Order> {
    const { id, caseId, kind } = leased;
    const envelope = await this.envelopeOf(leased);
    const order = { command: id, caseId, kind, envelope };
    if (envelope.type !== 'open') return order;
    const rules = rulesOfKind(this.deps.kinds, kind);
    const opened = rules.handle(caseId, 1, undefined, envelope);
    if (isRejection(opened) || !opened[0]) return order;
    const described = rules.describe(rules.evolve(undefined, opened[0]));
    return { ...order, summary: summaryOf(kind, described) };
  }

  private async release({ id, attempts }: Leased) {
    const { db, clock, name } = this.deps;
    const nextAt = later(await clock(db), pause(attempts));
    await releaseLease(db, id, { by: name, nextAt });
  }

  private async take(
    leased: Leased,
    carried: Carried,
    isNews: boolean,
  ): Promise<Attempt> {
    const { logger, db } = this.deps;
    const about = { case: leased.caseId, command: leased.id };
    switch (carried.result) {
      case 'done':
        return this.project(leased, carried.outcome);
      case 'refused': {
        const { refused, standing } = carried;
        if (standing && (await isSetBack(db, leased.caseId, standing))) {
          logger.error(
            'The run of a case was set back behind its record; a command is kept',
            about,
          );
          return { tried: 'later' };
        }
        return this.refuse(leased, refused, isNews);
      }
      case 'no-run': {
        const outcome = await outcomeOfEnded(db, leased.caseId);
        if (outcome) {
          return this.refuse(
            leased,
            message('case-ended', { outcome }),
            isNews,
          );
        }
        logger.error(
          'A case is open and nothing runs it; a command is kept',
          about,
        );
        return { tried: 'later' };
      }
      case 'silent':
      case 'away':
        logger.warn(`A command is kept: ${carried.why}`, about);
        return { tried: carried.result === 'away' ? 'away' : 'later' };
      default:
        return carried satisfies never;
    }
  }

  private async project(
    { id, caseId }: Leased,
    outcome: Extract<Carried, { result: 'done' }>['outcome'],
  ): Promise<Attempt> {
    const { project, logger } = this.deps;
    const { result, written } = await project({ ...outcome, carriedOut: [id] });
    switch (result) {
      case 'written':
      case 'known':
        return { tried: 'settled', ...(written && { written }) };
      case 'gap':
        // The worker has what comes before, and writes it in a moment with this.
        return { tried: 'soon' };
      case 'fork':
      case 'lower-epoch':
        logger.error(
          `A case runs beside its record (${result}); a command is kept`,
          { case: caseId, command: id },
        );
        return { tried: 'later' };
      default:
        return result satisfies never;
    }
  }

  private async refuse(
    { id, caseId, kind, person, at, envelope: { type, context } }: Leased,
    refused: Message,
    isNews: boolean,
  ): Promise<Attempt> {
    const { db, clock, logger, measures } = this.deps;
    if (person === undefined) {
      const { actor } = context;
      const whose = 'system' in actor ? actor.system : 'our own';
      logger.warn(`A command of ${whose} was refused: ${refused.code}`, {
        case: caseId,
        command: id,
      });
    }
    const now: Instant = await clock(db);
    const isSettled = await db.transaction(async trx => {
      const settled = await settleRefused(trx, id, refused, now);
      if (!settled || !isNews || person === undefined) return settled;
      await addNotices(
        trx,
        [
          {
            key: `refused:${id}`,
            person,
            case: caseId,
            title: message('notice-not-carried-out', { at }),
            description: refused,
            // It stands there with its reason; a case that was to be opened has no page.
            leads: 'work',
            besides: [],
          },
        ],
        now,
      );
      return true;
    });
    if (isSettled) {
      const seconds = secondsBetween(at, now);
      measures.settled({ kind, type, outcome: 'refused', seconds });
    }
    return { tried: 'settled' };
  }
}
