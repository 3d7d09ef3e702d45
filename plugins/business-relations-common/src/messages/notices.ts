import { EntityRef } from '../references';
import { Instant } from '../term';

/** What the server writes to people about any case: what it is about is the case's or the task's own sentence. */
export interface NoticeMessages {
  'notice-asked': { title: string; dueAt?: Instant };
  'notice-reminder': { title: string; dueAt?: Instant };
  'notice-reminded-by': { title: string; by: EntityRef };
  'notice-ended': { title: string };
  'notice-opened-for-you': { title: string; by: EntityRef };
  'notice-you-may-withdraw': Record<string, never>;
  'notice-not-carried-out': { title?: string; at: Instant };
}
