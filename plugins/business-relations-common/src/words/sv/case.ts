import type { CaseMessages } from '../../messages/case';
import type { WordsFor } from '../wordsFor';

export const caseWords: WordsFor<CaseMessages> = {
  'case-ended': () =>
    'Ärendet är avslutat och kan inte ändras. Öppna ett nytt som länkar till det.',
  'case-paused': ({ until }, f) =>
    `Ärendet är pausat till ${f.moment(until)}. Återuppta det först.`,
  'case-not-paused': () => 'Ärendet är inte pausat.',
  'changed-meanwhile': () =>
    'Någon ändrade detta efter att du öppnade det. Läs vad som ändrats och gör sedan om.',
  'not-the-opener': ({ opener }, f) =>
    `Bara ${f.name(opener)}, som öppnade ärendet, kan dra tillbaka det.`,
  'not-in-the-case': () =>
    'Bara de som deltar i ärendet kan göra det. Fråga någon av dem, eller följ ärendet.',
  'not-asked': ({ asked }, f) =>
    `Detta väntar på ${f.names(asked)}. Bara de kan göra det eller lämna över det.`,
  'no-such-task': () => 'Detta efterfrågas inte längre. Ladda om sidan.',
  'pause-ends-in-the-past': () =>
    'En paus måste sluta i framtiden. Välj en senare dag.',
  'already-watching': () => 'Du följer redan ärendet.',
  'not-watching': () => 'Du följer inte ärendet.',
  'no-such-command': ({ command, kind }) =>
    `”${command}” går inte att göra i ett ärende av slaget ${kind}.`,
  'not-now': ({ stage }) =>
    `Det går inte att göra i det här skedet (${stage}).`,
};
