import {
  CaseTitle,
  EntityRef,
  Instant,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What a task waits for whose reminder nobody in person sent. */
export type Reminding = { task: string; title: CaseTitle; dueAt?: Instant };

/** What one person, or one unit, is told of one thing that happened. */
export type Notice = {
  /** Of the thing that happened; with the person it is told once. */
  key: string;
  person: EntityRef;
  case: string;
  title: Message;
  description: Message;
  /** Where it leads: the one screen on which it is answered, the case, or one's own work. */
  leads: 'answer' | 'case' | 'work';
  /** Who knows already, since they did it. */
  besides: EntityRef[];
  /** Set where it came by itself: it may wait for the day's digest. */
  reminds?: Reminding;
};
