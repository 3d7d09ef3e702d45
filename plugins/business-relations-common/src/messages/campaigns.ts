import { Day } from '../term';
import type { Nothing } from './nothing';

/** Why a campaign does not begin, or isn't there. */
export interface CampaignMessages {
  'campaign-asks-nobody': Nothing;
  'campaign-in-the-past': { until: Day };
  'unknown-campaign': { id: string };
}
