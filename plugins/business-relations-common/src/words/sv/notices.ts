import type { NoticeMessages } from '../../messages/notices';
import type { WordsFor } from '../wordsFor';

export const noticeWords: WordsFor<NoticeMessages> = {
  'notice-asked': ({ title, dueAt }, f) =>
    dueAt
      ? `Väntar på dig i ”${title}”, senast ${f.moment(dueAt)}.`
      : `Väntar på dig i ”${title}”.`,
  'notice-reminder': ({ title, dueAt }, f) =>
    dueAt
      ? `Påminnelse: ”${title}” väntar på dig, till ${f.moment(dueAt)}.`
      : `Påminnelse: ”${title}” väntar på dig.`,
  'notice-reminded-by': ({ title, by }, f) =>
    `${f.name(by)} påminner dig: ”${title}” väntar på dig.`,
  'notice-ended': ({ title }) => `Avslutat: ${title}`,
  'notice-opened-for-you': ({ title, by }, f) =>
    `${f.name(by)} öppnade ”${title}” i ditt namn`,
  'notice-you-may-withdraw': () => 'Du kan dra tillbaka det.',
  'notice-not-carried-out': ({ title, at }, f) =>
    title
      ? `Utfördes inte: det du sparade i ”${title}” ${f.moment(at)}`
      : `Utfördes inte: det du sparade ${f.moment(at)}`,
};
