import type { AssignmentStatus } from '../../assignment';
import type { ReorganisationMessages } from '../../messages/reorganisation';
import type { WordsFor } from '../wordsFor';

const statuses: Record<AssignmentStatus, string> = {
  identified: 'Ingen har tillfrågats om den än: föreslå den på nytt.',
  proposed:
    'Innehavaren har inte svarat än: ändra eller dra tillbaka frågan i dess ärende.',
  accepted: 'Någon har den.',
  declined: 'Den avböjdes.',
  ended: 'Den är avslutad.',
};

const cases = (number: number) =>
  number === 1 ? '1 öppet ärende' : `${number} öppna ärenden`;

export const reorganisationWords: WordsFor<ReorganisationMessages> = {
  'reorganisation-moved': ({ unit, from, to }, { name, names }) => {
    const before =
      from.length > 0 ? `hörde till ${names(from)}` : 'stod för sig själv';
    const now =
      to.length > 0 ? `hör nu till ${names(to)}` : 'står nu för sig själv';
    return `${name(unit)} ${before} och ${now}.`;
  },
  'reorganisation-renamed': ({ from, to }) =>
    `”${from}” heter nu ”${to}”. Rollerna är som förut.`,
  'reorganisation-same-name': ({ unit }, { name }) =>
    `${name(unit)} är ny och har samma namn.`,
  'reorganisation-members-went': ({ unit, number, of }, { name }) =>
    of === 1
      ? `Den enda som hörde dit hör nu till ${name(unit)}.`
      : `${number} av de ${of} personer som hörde dit hör nu till ${name(unit)}.`,
  'reorganisation-units-went': ({ unit, number, of }, { name }) =>
    of === 1
      ? `Den enda enhet som hörde dit hör nu till ${name(unit)}.`
      : `${number} av de ${of} enheter som hörde dit hör nu till ${name(unit)}.`,
  'reorganisation-unit-gone': ({ unit }, { name }) =>
    `${name(unit)} finns inte längre i katalogen.`,
  'reorganisation-unit-follows': ({ unit, successor }, { name }) =>
    `${name(successor)} har trätt i stället för ${name(unit)}.`,
  'reorganisation-holder-gone': ({ person }, { name }) =>
    `${name(person)} finns inte längre i katalogen.`,
  'reorganisation-holder-left-unit': ({ person, unit }, { name }) =>
    `${name(person)} hörde till ${name(unit)} och gör det inte längre.`,
  'reorganisation-other-above': ({ unit, before, now }, { name }) => {
    const was = before ? name(before) : 'ingen';
    const is = now ? name(now) : 'ingen';
    return `Ovanför ${name(unit)} var ${was} kund och är nu ${is}.`;
  },
  'reorganisation-asked-already': () => 'Det här är redan på gång.',
  'reorganisation-not-held': ({ status }) => statuses[status],
  'reorganisation-no-cases': () =>
    'Inget öppet ärende väntar på den här rollen.',
  'reorganisation-cases-follow': ({ number, from, to }, { name }) =>
    from === to
      ? `${cases(number)} väntar på ${name(from)} i den här rollen, och gör det fortfarande efteråt.`
      : `${cases(number)} väntar på ${name(from)} i den här rollen och går över till ${name(to)} när rollen accepteras; det som är beslutat står fast.`,
  'reorganisation-cases-wait': ({ number, person }, { name }) =>
    `${cases(number)} väntar på ${name(person)} i den här rollen, tills det som har frågats är besvarat.`,
  'reorganisation-cases-stay': ({ number, person }, { name }) =>
    `${cases(number)} väntar på ${name(person)} i den här rollen, och blir kvar där.`,
  'reorganisation-cases-left': ({ number, person }, { name }) =>
    `${cases(number)} väntar på ${name(person)} i den här rollen, som då inte längre kan svara: de går vidare uppåt när tiden har gått ut, eller lämnas över av någon som deltar.`,
  'reorganisation-plan-differs': () =>
    'Något har ändrats sedan det här visades, så inget genomfördes. Titta på det igen.',
};
