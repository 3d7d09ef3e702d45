import { EntityRef } from '../references';
import { Instant } from '../term';
import type { Message } from './index';

/** As a person wrote it, or a sentence where nobody did (`CaseDescription.titleMessage`). */
export type CaseTitle = string | Message;

/** What the server writes to people about any case: what it is about is the case's or the task's own sentence. */
export interface NoticeMessages {
  'notice-asked': { title: CaseTitle; dueAt?: Instant };
  'notice-reminder': { title: CaseTitle; dueAt?: Instant };
  'notice-digest': { count: number };
  'notice-digest-line': { what: Message; title: CaseTitle; dueAt?: Instant };
  'notice-digest-more': { count: number };
  'notice-reminded-by': { title: CaseTitle; by: EntityRef };
  'notice-ended': { title: CaseTitle };
  'notice-opened-for-you': { title: CaseTitle; by: EntityRef };
  'notice-you-may-withdraw': Record<string, never>;
  'notice-not-carried-out': { title?: CaseTitle; at: Instant };
}
