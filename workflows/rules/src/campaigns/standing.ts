import {
  Assignment,
  Instant,
} from '@business-relations/backstage-plugin-business-relations-common';
import type { CampaignStanding } from '@business-relations/backstage-plugin-business-relations-common/contract';

/** A role as a campaign sees it. */
export type AskedRole = Pick<Assignment, 'status' | 'confirmedAt'> & {
  /** What has become of asking: its turn, or what the rules said. */
  asking: 'waiting' | 'asked' | 'refused';
  /** Its holder is in the catalog. */
  isThere: boolean;
};

/**
 * How a role stands in a campaign that began then: by the role itself, whoever has asked. An answer to the yearly
 * question counts as well as one to the campaign's, and nobody answers for anybody.
 */
export function standingInCampaign(
  { status, confirmedAt, asking, isThere }: AskedRole,
  began: Instant,
): CampaignStanding {
  if (status !== 'accepted') return 'ended';
  if (confirmedAt !== undefined && confirmedAt >= began) return 'confirmed';
  if (!isThere) return 'left';
  switch (asking) {
    case 'waiting':
      return 'toAsk';
    case 'refused':
      return 'refused';
    case 'asked':
      return 'unanswered';
    default:
      return asking satisfies never;
  }
}

export type CampaignCounts = Record<CampaignStanding, number>;

/** How many stand how; each role stands in one way. */
export function countsOfCampaign(
  roles: Iterable<AskedRole>,
  began: Instant,
): CampaignCounts {
  const counts: CampaignCounts = {
    unanswered: 0,
    toAsk: 0,
    left: 0,
    refused: 0,
    confirmed: 0,
    ended: 0,
  };
  for (const role of roles) counts[standingInCampaign(role, began)] += 1;
  return counts;
}
