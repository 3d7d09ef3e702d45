import type { NoticeMessages } from '../../messages/notices';
import { taskIn } from '../taskIn';
import { titleOf } from '../titleOf';
import type { WordsFor } from '../wordsFor';

export const noticeWords: WordsFor<NoticeMessages> = {
  'notice-asked': ({ title, dueAt }, f, say) =>
    dueAt
      ? `Väntar på dig i ”${titleOf(title, say)}”, senast ${f.moment(dueAt)}.`
      : `Väntar på dig i ”${titleOf(title, say)}”.`,
  'notice-reminder': ({ title, dueAt }, f, say) =>
    dueAt
      ? `Påminnelse: ”${titleOf(title, say)}” väntar på dig, till ${f.moment(dueAt)}.`
      : `Påminnelse: ”${titleOf(title, say)}” väntar på dig.`,
  'notice-digest': ({ count }) => `Påminnelse: ${count} saker väntar på dig`,
  'notice-digest-line': (task, f, say) => {
    const what = taskIn(task, say, called => `”${called}”`);
    return task.dueAt ? `${what}, till ${f.moment(task.dueAt)}.` : `${what}.`;
  },
  'notice-digest-more': ({ count }) => `Och ${count} till i Mitt arbete.`,
  'notice-reminded-by': ({ title, by }, f, say) =>
    `${f.name(by)} påminner dig: ”${titleOf(title, say)}” väntar på dig.`,
  'notice-ended': ({ title }, _, say) => `Avslutat: ${titleOf(title, say)}`,
  'notice-opened-for-you': ({ title, by }, f, say) =>
    `${f.name(by)} öppnade ”${titleOf(title, say)}” i ditt namn`,
  'notice-you-may-withdraw': () => 'Du kan dra tillbaka det.',
  'notice-not-carried-out': ({ title, at }, f, say) =>
    title
      ? `Utfördes inte: det du sparade i ”${titleOf(title, say)}” ${f.moment(at)}`
      : `Utfördes inte: det du sparade ${f.moment(at)}`,
};
