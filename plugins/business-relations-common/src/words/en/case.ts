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
  'not-the-opener': ({ opener }, f) =>
    `Only ${f.name(opener)}, who opened this, can withdraw it.`,
  'not-in-the-case': () =>
    'Only those who take part in this can do that. Ask one of them, or watch it.',
  'not-asked': ({ asked }, f) =>
    `This is asked of ${f.names(asked)}. Only they can do it or hand it on.`,
  'no-such-task': () =>
    'Nothing like that is asked here any more. Reload the page.',
  'pause-ends-in-the-past': () =>
    'A pause has to end in the future. Choose a later day.',
  'already-watching': () => 'You already follow this.',
  'not-watching': () => 'You do not follow this.',
  'no-such-command': ({ command, kind }) =>
    `“${command}” is not something that a ${kind} can be asked to do.`,
  'not-now': ({ stage }) => `That can't be done at this stage (${stage}).`,
};
