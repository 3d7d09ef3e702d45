import type { CaseMessages } from '../../messages/case';
import type { WordsFor } from '../wordsFor';

export const caseWords: WordsFor<CaseMessages> = {
  'case-ended': () =>
    'This has ended; nothing more can be done with it. Open a new one that links to it.',
  'case-paused': ({ until }, f) =>
    `This is paused until ${f.moment(until)}. Continue it first.`,
  'case-not-paused': () => 'This is not paused.',
  'changed-meanwhile': () =>
    'Somebody changed this after you opened it. Read what changed, then do it again.',
  'not-the-opener': ({ opener, onBehalfOf }, f) => {
    if (!opener) {
      return 'Nobody opened this, its time had come. So nobody can withdraw it; it ends with an answer.';
    }
    return onBehalfOf
      ? `Only ${f.name(opener)}, who opened this, or ${f.name(onBehalfOf)}, for whom it was opened, can withdraw it.`
      : `Only ${f.name(opener)}, who opened this, can withdraw it.`;
  },
  'not-in-the-case': () =>
    'Only those who take part in this can do that. Ask one of them, or watch it.',
  'not-theirs-to-do': ({ person }, f) =>
    `${f.name(person)} could not do this: it takes a role that they do not have. Choose somebody who may, or have the role proposed first.`,
  'no-such-task': () =>
    'Nothing like that is asked here any more. Reload the page.',
  'pause-ends-in-the-past': () =>
    'A pause has to end in the future. Choose a later day.',
  'already-watching': () => 'You already follow this.',
  'not-watching': () => 'You do not follow this.',
  'no-such-command': ({ command, kind }) =>
    `“${command}” is not something that a ${kind} can be asked to do.`,
  'cannot-escalate': ({ asked }, f) =>
    asked.length > 0
      ? `There is nobody further up who could be asked. Remind ${f.names(asked)} instead.`
      : 'There is nobody further up who could be asked.',
  'waits-for-silence': () =>
    'What follows here counts as an answer, so only time brings it. Remind those who are asked instead.',
  'already-reminded': ({ day }, f) =>
    `Somebody already reminded of this on ${f.day(day)}. Once a day is enough.`,

  'case-noted': ({ by, text }, f) => `${f.name(by)}: “${text}”`,
  'case-linked': ({ by, title }, f) => `${f.name(by)} added a link: “${title}”`,
  'case-watched': ({ by }, f) => `${f.name(by)} follows this`,
  'case-unwatched': ({ by }, f) => `${f.name(by)} no longer follows this`,
  'case-reassigned': ({ by, to, reason }, f) =>
    `${f.name(by)} handed it to ${f.name(to)}: “${reason}”`,
  'case-withdrawn': ({ by, reason }, f) =>
    `${f.name(by)} withdrew this: “${reason}”`,
  'case-was-paused': ({ by, until, reason }, f) =>
    `${f.name(by)} paused this until ${f.moment(until)}: “${reason}”`,
  'case-continued': ({ by }, f) =>
    by ? `${f.name(by)} continued this` : 'The pause was over, and it goes on',
  'case-escalated': ({ by, reason }, f) =>
    `${f.name(by)} escalated this: “${reason}”`,
  'case-time-ran-out': ({ due }, f) =>
    `The time for this ran out on ${f.moment(due)}`,
  'case-reminded': ({ by, people }, f) =>
    by
      ? `${f.name(by)} reminded ${f.names(people)}`
      : `Reminder to ${f.names(people)}`,
  'case-succeeded': ({ role, where, from, to }, f) => {
    const there = where.length > 0 ? ` for ${f.names(where)}` : '';
    if (from === to) {
      return `${f.name(to)} goes on as ${f.role(role)}${there}: what was asked of them is asked of them still`;
    }
    return `${f.name(to)} took over from ${f.name(from)} as ${f.role(role)}${there}: what was asked of ${f.name(from)} is asked of ${f.name(to)}`;
  },
  'case-role-ended': ({ person, role, where, ended }, f) => {
    const there = where.length > 0 ? ` for ${f.names(where)}` : '';
    return `What ${f.name(person)} did stands, although it came to the case after their role as ${f.role(role)}${there} had ended (${f.moment(ended)}): they held it when they acted`;
  },
  'case-times-set': ({ times }, f) =>
    times.length > 0
      ? `Due ${f.list(times.map(f.moment))}`
      : 'Nothing is due any more',
};
