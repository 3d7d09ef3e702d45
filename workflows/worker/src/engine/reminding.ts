import { condition, isCancellation, log } from '@temporalio/workflow';
import { remind, Reminder } from './activities';

/** Sends reminders, one after the other. One that can't be sent is never fatal: the deadline stands all the same. */
export class Reminding {
  private reminders: Reminder[] = [];

  add(reminder: Reminder): void {
    this.reminders.push(reminder);
  }

  get isDone(): boolean {
    return this.reminders.length === 0;
  }

  async run(): Promise<never> {
    for (;;) {
      await condition(() => this.reminders.length > 0);
      const [first] = this.reminders;
      try {
        await remind(first);
      } catch (error) {
        if (isCancellation(error)) throw error;
        log.warn('A reminder could not be sent', { key: first.key, error });
      }
      this.reminders.shift();
    }
  }
}
