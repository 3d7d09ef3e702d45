import { Instant } from '@business-relations/backstage-plugin-business-relations-common';

/** What time it is. Tests give their own. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();
