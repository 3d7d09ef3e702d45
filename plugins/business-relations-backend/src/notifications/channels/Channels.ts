import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ChannelNotification,
  NotificationChannel,
} from '@business-relations/backstage-plugin-business-relations-node';
import { Knex } from 'knex';
import { DatabaseClock, later } from '../../database/clock';
import { inTime } from '../../otherSystems/inTime';
import { caseIn } from '../../log/caseIn';
import { Telling } from '../../words/telling';
import { LEASE_MILLISECONDS, MOST_ATTEMPTS, pauseAfter } from '../retrying';
import { sayWord, Word } from '../word';
import { addPosts, Post, postponePost, settlePost, takePost } from './posts';

/** Less than the lease, so that nobody else sends what is still being sent. */
const PATIENCE_MILLISECONDS = 30_000;

type Deps = {
  db: Knex;
  clock: DatabaseClock;
  telling: Telling;
  logger: LoggerService;
  /** Where people find the app. */
  appUrl: string;
};

/**
 * The ways on which modules tell people, beside Backstage's notifications. What goes out is laid down for each of them;
 * each sends by itself, so that one that fails or takes long holds up nothing else.
 */
export class Channels {
  private readonly rounds = new Map<string, Promise<void>>();

  constructor(
    private readonly channels: readonly NotificationChannel[],
    private readonly deps: Deps,
  ) {}

  /** Laid down before anything is sent: what fails after it is known by its scope. */
  async lay(word: Word): Promise<void> {
    const { db, clock } = this.deps;
    const names = this.channels.map(({ name }) => name);
    if (names.length > 0) await addPosts(db, names, word, await clock(db));
  }

  /** Sends what is due on all of them, each in a round of its own; ends when all have. */
  async send(): Promise<void> {
    await Promise.all(
      this.channels.map(channel => {
        const { name } = channel;
        const round =
          this.rounds.get(name) ??
          this.sendOn(channel).finally(() => this.rounds.delete(name));
        this.rounds.set(name, round);
        return round;
      }),
    );
  }

  private async sendOn(channel: NotificationChannel): Promise<void> {
    const { db, clock, logger } = this.deps;
    try {
      for (;;) {
        const now = await clock(db);
        const until = later(now, LEASE_MILLISECONDS);
        const post = await takePost(db, channel.name, { now, until });
        if (!post) return;
        await this.sendOrKeep(channel, post);
      }
    } catch (error) {
      logger.warn(
        `Nothing could be sent on ${channel.name} now: ${String(error)}`,
      );
    }
  }

  private async sendOrKeep(channel: NotificationChannel, post: Post) {
    const { db, clock, logger } = this.deps;
    try {
      const notification = await this.notificationOf(post.word);
      await inTime(PATIENCE_MILLISECONDS, signal =>
        channel.send(notification, { signal }),
      );
    } catch (error) {
      if (post.attempts >= MOST_ATTEMPTS) {
        logger.warn(
          `Given up on ${channel.name}: ${String(error)}`,
          caseIn(post.word.link),
        );
        await settlePost(db, post, 'given-up');
        return;
      }
      const nextAt = later(await clock(db), pauseAfter(post.attempts));
      await postponePost(db, post, nextAt);
      return;
    }
    await settlePost(db, post, 'sent');
  }

  private async notificationOf(word: Word): Promise<ChannelNotification> {
    const { telling, appUrl } = this.deps;
    const { title, text, reader } = await sayWord(telling, word);
    const { person, besides, link, scope, importance } = word;
    return {
      id: `${scope} ${person}`,
      recipients: [person],
      except: besides,
      title,
      text,
      link: `${appUrl.replace(/\/+$/, '')}${link}`,
      importance,
      language: reader.locale,
    };
  }
}
