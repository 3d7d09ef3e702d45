import type { NoticeMessages } from '../../messages/notices';
import type { WordsFor } from '../wordsFor';

export const noticeWords: WordsFor<NoticeMessages> = {
  'notice-asked': ({ title, dueAt }, f) =>
    dueAt
      ? `Asked of you in “${title}”, by ${f.moment(dueAt)}.`
      : `Asked of you in “${title}”.`,
  'notice-reminder': ({ title, dueAt }, f) =>
    dueAt
      ? `A reminder: “${title}” waits for you, until ${f.moment(dueAt)}.`
      : `A reminder: “${title}” waits for you.`,
  'notice-reminded-by': ({ title, by }, f) =>
    `${f.name(by)} reminds you: “${title}” waits for you.`,
  'notice-ended': ({ title }) => `Ended: ${title}`,
  'notice-opened-for-you': ({ title, by }, f) =>
    `${f.name(by)} opened “${title}” in your name`,
  'notice-you-may-withdraw': () => 'You may withdraw it.',
  'notice-not-carried-out': ({ title, at }, f) =>
    title
      ? `Not carried out: what you recorded in “${title}” on ${f.moment(at)}`
      : `Not carried out: what you recorded on ${f.moment(at)}`,
};
