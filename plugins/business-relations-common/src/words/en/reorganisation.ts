import type { AssignmentStatus } from '../../assignment';
import type { ReorganisationMessages } from '../../messages/reorganisation';
import type { WordsFor } from '../wordsFor';

const statuses: Record<AssignmentStatus, string> = {
  identified: 'Nobody has been asked about it yet: propose it anew.',
  proposed:
    'Its holder has not answered yet: change or withdraw what is asked in its case.',
  accepted: 'It is held.',
  declined: 'It was declined.',
  ended: 'It has ended.',
};

const cases = (number: number) =>
  number === 1 ? '1 open case' : `${number} open cases`;

const waits = (number: number) => (number === 1 ? 'waits' : 'wait');

export const reorganisationWords: WordsFor<ReorganisationMessages> = {
  'reorganisation-moved': ({ unit, from, to }, { name, names }) => {
    const before =
      from.length > 0 ? `was part of ${names(from)}` : 'stood by itself';
    const now = to.length > 0 ? `is part of ${names(to)}` : 'stands by itself';
    return `${name(unit)} ${before} and now ${now}.`;
  },
  'reorganisation-renamed': ({ from, to }) =>
    `“${from}” is called “${to}” now. Roles stay as they are.`,
  'reorganisation-same-name': ({ unit }, { name }) =>
    `${name(unit)} is new and has the same name.`,
  'reorganisation-members-went': ({ unit, number, of }, { name }) =>
    of === 1
      ? `The only one who belonged to it belongs to ${name(unit)} now.`
      : `${number} of the ${of} people who belonged to it belong to ${name(unit)} now.`,
  'reorganisation-units-went': ({ unit, number, of }, { name }) =>
    of === 1
      ? `The only unit in it is part of ${name(unit)} now.`
      : `${number} of the ${of} units in it are part of ${name(unit)} now.`,
  'reorganisation-unit-gone': ({ unit }, { name }) =>
    `${name(unit)} is no longer in the catalog.`,
  'reorganisation-unit-follows': ({ unit, successor }, { name }) =>
    `${name(successor)} has taken the place of ${name(unit)}.`,
  'reorganisation-holder-gone': ({ person }, { name }) =>
    `${name(person)} is no longer in the catalog.`,
  'reorganisation-holder-left-unit': ({ person, unit }, { name }) =>
    `${name(person)} belonged to ${name(unit)} and no longer does.`,
  'reorganisation-other-above': ({ unit, before, now }, { name }) => {
    const was = before ? name(before) : 'nobody';
    const is = now ? name(now) : 'nobody';
    return `Above ${name(unit)} the customer was ${was} and is ${is} now.`;
  },
  'reorganisation-asked-already': () => 'This is under way already.',
  'reorganisation-not-held': ({ status }) => statuses[status],
  'reorganisation-no-cases': () => 'No open case asks anything of this role.',
  'reorganisation-cases-follow': ({ number, from, to }, { name }) =>
    from === to
      ? `${cases(number)} ${waits(number)} for ${name(from)} in this role, and still will.`
      : `${cases(number)} ${waits(number)} for ${name(from)} in this role, and will pass to ${name(to)} on acceptance; what was decided stands.`,
  'reorganisation-cases-wait': ({ number, person }, { name }) =>
    `${cases(number)} ${waits(number)} for ${name(person)} in this role, until what is asked is answered.`,
  'reorganisation-cases-stay': ({ number, person }, { name }) =>
    `${cases(number)} ${waits(number)} for ${name(person)} in this role, and will stay there.`,
  'reorganisation-cases-left': ({ number, person }, { name }) =>
    `${cases(number)} ${waits(number)} for ${name(person)} in this role, who can then answer no longer: they go on up when their time has passed, or are handed on by whoever takes part.`,
  'reorganisation-plan-differs': () =>
    'Something has changed since this was shown, so nothing was carried out. Look at it again.',
};
