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
  'not-the-opener': ({ opener, onBehalfOf }, f) => {
    if (!opener) {
      return 'Ingen öppnade det här ärendet, det var dags för det. Därför kan ingen dra tillbaka det; det avslutas med ett svar.';
    }
    return onBehalfOf
      ? `Bara ${f.name(opener)}, som öppnade ärendet, eller ${f.name(onBehalfOf)}, som det öppnades för, kan dra tillbaka det.`
      : `Bara ${f.name(opener)}, som öppnade ärendet, kan dra tillbaka det.`;
  },
  'not-in-the-case': () =>
    'Bara de som deltar i ärendet kan göra det. Fråga någon av dem, eller följ ärendet.',
  'not-theirs-to-do': ({ person }, f) =>
    `${f.name(person)} kan inte göra detta: det kräver en roll som saknas. Välj någon som får, eller låt föreslå rollen först.`,
  'no-such-task': () => 'Detta efterfrågas inte längre. Ladda om sidan.',
  'pause-ends-in-the-past': () =>
    'En paus måste sluta i framtiden. Välj en senare dag.',
  'already-watching': () => 'Du följer redan ärendet.',
  'not-watching': () => 'Du följer inte ärendet.',
  'no-such-command': ({ command, kind }) =>
    `”${command}” går inte att göra i ett ärende av slaget ${kind}.`,
  'cannot-escalate': ({ asked }, f) =>
    asked.length > 0
      ? `Det finns ingen längre upp att fråga. Påminn ${f.names(asked)} i stället.`
      : 'Det finns ingen längre upp att fråga.',
  'waits-for-silence': () =>
    'Det som följer här räknas som ett svar och kommer därför bara med tiden. Påminn i stället dem som är tillfrågade.',
  'already-reminded': ({ day }, f) =>
    `Någon har redan påmint om detta den ${f.day(day)}. En gång om dagen räcker.`,

  'case-noted': ({ by, text }, f) => `${f.name(by)}: ”${text}”`,
  'case-linked': ({ by, title }, f) =>
    `${f.name(by)} lade till en länk: ”${title}”`,
  'case-watched': ({ by }, f) => `${f.name(by)} följer ärendet`,
  'case-unwatched': ({ by }, f) => `${f.name(by)} följer inte längre ärendet`,
  'case-reassigned': ({ by, to, reason }, f) =>
    `${f.name(by)} lämnade över det till ${f.name(to)}: ”${reason}”`,
  'case-withdrawn': ({ by, reason }, f) =>
    `${f.name(by)} drog tillbaka ärendet: ”${reason}”`,
  'case-was-paused': ({ by, until, reason }, f) =>
    `${f.name(by)} pausade ärendet till ${f.moment(until)}: ”${reason}”`,
  'case-continued': ({ by }, f) =>
    by
      ? `${f.name(by)} återupptog ärendet`
      : 'Pausen är slut och ärendet fortsätter',
  'case-escalated': ({ by, reason }, f) =>
    `${f.name(by)} eskalerade ärendet: ”${reason}”`,
  'case-time-ran-out': ({ due }, f) => `Tiden gick ut ${f.moment(due)}`,
  'case-reminded': ({ by, people }, f) =>
    by
      ? `${f.name(by)} påminde ${f.names(people)}`
      : `Påminnelse till ${f.names(people)}`,
  'case-succeeded': ({ role, where, from, to }, f) => {
    const there = where.length > 0 ? ` för ${f.names(where)}` : '';
    if (from === to) {
      return `${f.name(to)} fortsätter som ${f.role(role)}${there}: det som väntade på ${f.name(to)} väntar där fortfarande`;
    }
    return `${f.name(to)} tog över från ${f.name(from)} som ${f.role(role)}${there}: det som väntade på ${f.name(from)} väntar nu på ${f.name(to)}`;
  },
  'case-role-ended': ({ person, role, where, ended }, f) => {
    const there = where.length > 0 ? ` för ${f.names(where)}` : '';
    return `Det som ${f.name(person)} gjorde gäller, fast det nådde ärendet först efter att rollen som ${f.role(role)}${there} hade upphört (${f.moment(ended)}): personen hade rollen när det gjordes`;
  },
  'case-times-set': ({ times }, f) =>
    times.length > 0
      ? `Ska vara klart ${f.list(times.map(f.moment))}`
      : 'Inget har längre någon tidsgräns',
};
