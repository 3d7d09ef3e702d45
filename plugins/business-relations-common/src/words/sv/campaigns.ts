import type { CampaignMessages } from '../../messages/campaigns';
import type { WordsFor } from '../wordsFor';

export const campaignWords: WordsFor<CampaignMessages> = {
  'campaign-asks-nobody': () =>
    'Ingen har en roll där som skulle kunna tillfrågas. Välj en annan enhet, eller alla.',
  'campaign-in-the-past': ({ until }, { day }) =>
    `${day(until)} har passerat. Välj en dag som kommer.`,
  'unknown-campaign': () => 'Det finns ingen sådan kampanj.',
};
