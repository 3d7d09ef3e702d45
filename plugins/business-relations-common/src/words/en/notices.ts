import type { NoticeMessages } from '../../messages/notices';
import { taskIn } from '../taskIn';
import { titleOf } from '../titleOf';
import type { WordsFor } from '../wordsFor';

export const noticeWords: WordsFor<NoticeMessages> = {
  'notice-asked': ({ title, dueAt }, f, say) =>
    dueAt
      ? `Asked of you in “${titleOf(title, say)}”, by ${f.moment(dueAt)}.`
      : `Asked of you in “${titleOf(title, say)}”.`,
  'notice-reminder': ({ title, dueAt }, f, say) =>
    dueAt
      ? `A reminder: “${titleOf(title, say)}” waits for you, until ${f.moment(dueAt)}.`
      : `A reminder: “${titleOf(title, say)}” waits for you.`,
  'notice-digest': ({ count }) => `A reminder: ${count} things wait for you`,
  'notice-digest-line': (task, f, say) => {
    const what = taskIn(task, say, called => `“${called}”`);
    return task.dueAt ? `${what}, until ${f.moment(task.dueAt)}.` : `${what}.`;
  },
  'notice-digest-more': ({ count }) => `And ${count} more in My work.`,
  'notice-reminded-by': ({ title, by }, f, say) =>
    `${f.name(by)} reminds you: “${titleOf(title, say)}” waits for you.`,
  'notice-ended': ({ title }, _, say) => `Ended: ${titleOf(title, say)}`,
  'notice-opened-for-you': ({ title, by }, f, say) =>
    `${f.name(by)} opened “${titleOf(title, say)}” in your name`,
  'notice-you-may-withdraw': () => 'You may withdraw it.',
  'notice-not-carried-out': ({ title, at }, f, say) =>
    title
      ? `Not carried out: what you recorded in “${titleOf(title, say)}” on ${f.moment(at)}`
      : `Not carried out: what you recorded on ${f.moment(at)}`,
};
