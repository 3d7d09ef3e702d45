import {
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { DialogueEvent } from './events';

/** One event as a sentence of the history. */
export function tell(event: DialogueEvent): Message {
  const { by } = event;
  switch (event.type) {
    case 'opened':
      return message('dialogue-opened', {
        by,
        topic: event.topic,
        subject: event.subject,
      });
    case 'planned':
      return message('dialogue-planned', {
        by,
        with: event.with,
        when: event.when,
      });
    case 'held':
      return message('dialogue-held', {
        by,
        with: event.with.filter(person => person !== by),
        when: event.when,
        ...(event.nextStep && { nextStep: event.nextStep }),
      });
    case 'noted':
      return message('dialogue-noted', { by, text: event.text });
    case 'finished':
      return message('dialogue-finished', { by });
    case 'turnedInto':
      return message('dialogue-turned-into', { by, kind: event.kind });
    default:
      return event satisfies never;
  }
}
