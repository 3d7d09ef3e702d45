import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { DatabaseClock } from '../database/clock';
import { Changed } from '../projection/project';
import { Telling } from '../words/telling';
import { publishChange } from './publishChange';
import { sendNotices } from './sendNotices';

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  notifications: NotificationService;
  signals: SignalsService;
  telling: Telling;
  logger: LoggerService;
};

/** Whoever wrote waits for an answer, which telling others would hold up; nobody waits for a notification so closely. */
const AFTER_THE_ANSWER_MILLISECONDS = 300;

/**
 * What follows for people when something was written: they are told, and open pages look again. Behind the answer, and
 * never fatal: a case doesn't know of it.
 */
export class Aftermath {
  private round: Promise<void> | undefined;
  private isMoreToTell = false;
  private isAboutToTell = false;

  constructor(private readonly deps: Deps) {}

  follow(change: Changed): void {
    const { signals, logger } = this.deps;
    publishChange(signals, change).catch(error =>
      logger.warn(`Open pages could not be told: ${String(error)}`),
    );
    this.tellSoon(logger);
  }

  private tellSoon(logger: LoggerService): void {
    if (this.isAboutToTell) return;
    this.isAboutToTell = true;
    setTimeout(() => {
      this.isAboutToTell = false;
      this.tell().catch(error =>
        logger.warn(`Notifications could not be sent: ${String(error)}`),
      );
    }, AFTER_THE_ANSWER_MILLISECONDS).unref();
  }

  /** Sends what waits, and ends when it is sent; one round at a time, and once more where something came meanwhile. */
  tell(): Promise<void> {
    this.isMoreToTell = true;
    this.round ??= this.tellAll();
    return this.round;
  }

  private async tellAll(): Promise<void> {
    try {
      while (this.isMoreToTell) {
        this.isMoreToTell = false;
        await sendNotices(this.deps);
      }
    } finally {
      this.round = undefined;
    }
  }
}
