import { Day } from '@business-relations/backstage-plugin-business-relations-common';

/** The day it is where the reader is. Swedish writes dates as ISO 8601 does. */
export const today = (now: Date = new Date()): Day =>
  new Intl.DateTimeFormat('sv-SE').format(now);
