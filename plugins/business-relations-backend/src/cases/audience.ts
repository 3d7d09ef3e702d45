import {
  EntityRef,
  RecordedEvent,
} from '@business-relations/backstage-plugin-business-relations-common';

/** What of a case's record this reader may see: the one place that knows. */
export const toldTo = (
  reader: EntityRef,
  events: RecordedEvent[],
): RecordedEvent[] =>
  events.filter(({ audience }) => !audience || audience.includes(reader));
