import {
  Deadline,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';
import { Alarm } from '@business-relations/rules';

/** More kinds of event than these are counted: Temporal keeps a summary of some hundred characters. */
const MOST_NAMED = 5;

const inLowerCase = (name: string) =>
  name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

/** Of a task's or deadline's key the part that says what it is about; what follows may name a person or a moment. */
export const topicOf = (key: string): string => inLowerCase(key.split(':')[0]);

const distinct = (texts: string[]) => [...new Set(texts)];

/** What a case waits for, as an operator reads it at its timer. */
export function alarmInWords(alarm: Alarm): string {
  switch (alarm.does) {
    case 'continue':
      return 'The pause ends';
    case 'remind':
      return `Reminder: ${topicOf(alarm.deadline)}`;
    case 'pass':
      return `Deadline: ${topicOf(alarm.deadline)}`;
    default:
      return alarm satisfies never;
  }
}

/** What happened, by numbers and kinds of events. */
export function eventsInWords(events: RecordedEvent[]): string {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return 'Asks the record whether this run still counts';
  const kinds = distinct(events.map(({ type }) => inLowerCase(type)));
  const named = kinds.slice(0, MOST_NAMED).join(', ');
  const more = kinds.length - MOST_NAMED;
  const numbers =
    first.seq === last.seq ? first.seq : `${first.seq} to ${last.seq}`;
  return `Records ${numbers}: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

export const dueTimesInWords = (deadlines: Deadline[]): string =>
  `When this is due: ${distinct(deadlines.map(({ key }) => topicOf(key)))
    .slice(0, MOST_NAMED)
    .join(', ')}`;
