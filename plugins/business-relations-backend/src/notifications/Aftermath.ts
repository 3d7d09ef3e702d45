import { SignalsService } from '@backstage/plugin-signals-node';
import { Changed } from '../projection/project';
import { publishChanges } from './publishChange';
import { sendDigests } from './sendDigests';
import { SendDeps, sendNotices } from './sendNotices';

type Deps = SendDeps & { signals: SignalsService };

/** Whoever wrote waits for an answer, which telling others would hold up; nobody waits for a notification so closely. */
const AFTER_THE_ANSWER_MILLISECONDS = 300;
/** While one answer follows the other they are told all the same, some at a time. */
const AT_LATEST_MILLISECONDS = 2_000;

/**
 * What follows for people when something was written: they are told, and open pages look again. Behind the answer, and
 * never fatal: a case doesn't know of it.
 */
export class Aftermath {
  private round: Promise<void> | undefined;
  private changes: Changed[] = [];
  private isMoreToTell = false;
  private timer?: NodeJS.Timeout;
  private latest = 0;

  constructor(private readonly deps: Deps) {}

  follow(change: Changed): void {
    this.changes.push(change);
    this.tellSoon();
  }

  private tellSoon(): void {
    const now = Date.now();
    if (this.timer) clearTimeout(this.timer);
    else this.latest = now + AT_LATEST_MILLISECONDS;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.tell().catch(error =>
          this.deps.logger.warn(
            `Notifications could not be sent: ${String(error)}`,
          ),
        );
      },
      Math.max(0, Math.min(AFTER_THE_ANSWER_MILLISECONDS, this.latest - now)),
    );
    this.timer.unref();
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
        await this.publish();
        await sendNotices(this.deps);
        await sendDigests(this.deps);
      }
      this.sendOnChannels();
    } finally {
      this.round = undefined;
    }
  }

  /** Nobody waits for another system: what it doesn't take stays where it is laid down. */
  private sendOnChannels(): void {
    const { channels, logger } = this.deps;
    channels
      ?.send()
      .catch(error => logger.warn(`Channels failed: ${String(error)}`));
  }

  private async publish(): Promise<void> {
    const { signals, logger } = this.deps;
    const changes = this.changes;
    this.changes = [];
    await publishChanges(signals, changes).catch(error =>
      logger.warn(`Open pages could not be told: ${String(error)}`),
    );
  }
}
