import { Instant } from '@business-relations/backstage-plugin-business-relations-common';

/** One thing that a delivery system said of a case, as it can be read. */
export type DeliveryTold = {
  /** The system's own. */
  id: string;
  state: 'accepted' | 'started' | 'stopped' | 'delivered';
  at: Instant;
  sequence?: number;
  reference?: string;
  url?: string;
  note?: string;
};
