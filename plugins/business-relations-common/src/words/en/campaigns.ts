import type { CampaignMessages } from '../../messages/campaigns';
import type { WordsFor } from '../wordsFor';

export const campaignWords: WordsFor<CampaignMessages> = {
  'campaign-asks-nobody': () =>
    'Nobody has a role there who could be asked. Choose another unit, or all.',
  'campaign-in-the-past': ({ until }, { day }) =>
    `${day(until)} has passed. Choose a day that is to come.`,
  'unknown-campaign': () => 'There is no such campaign.',
};
