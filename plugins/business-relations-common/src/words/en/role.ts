import { AssignmentStatus } from '../../assignment';
import type { RoleMessages, RoleThere } from '../../messages/role';
import { Money } from '../../money';
import { EntityRef } from '../../references';
import { RoleQuestion } from '../../role';
import type { Format } from '../format';
import type { WordsFor } from '../wordsFor';

const status: Record<AssignmentStatus, string> = {
  identified: 'only identified so far: propose it first',
  proposed: 'still waiting for an answer',
  accepted: 'accepted',
  declined: 'declined',
  ended: 'ended',
};

const question: Record<RoleQuestion, string> = {
  accept: 'whether somebody takes the role on',
  confirm: 'whether somebody still holds the role',
  handOver: 'whether a successor takes the role over',
};

const outcomes: Record<string, string> = {
  accepted: 'accepted',
  confirmed: 'confirmed',
  'handed-over': 'taken over',
  declined: 'declined',
  ended: 'ended',
  withdrawn: 'withdrawn',
};

const roleThere = ({ role, where, standsInFor }: RoleThere, f: Format) => {
  const as =
    where.length > 0 ? `${f.role(role)} for ${f.names(where)}` : f.role(role);
  return standsInFor ? `deputy of ${f.name(standsInFor)} as ${as}` : as;
};

const amount = (asked: Money, converted: Money | undefined, f: Format) =>
  converted ? `${f.money(asked)} (${f.money(converted)})` : f.money(asked);

const per = { decision: 'a decision', year: 'a year' };

const suggestion = (person: EntityRef | undefined, f: Format) =>
  person ? ` and suggested ${f.name(person)}` : '';

/** Those whose role ended with it: a deputy stands in for one person. */
const noLongerDeputies = (people: EntityRef[] | undefined, f: Format) =>
  people
    ? `; with it, ${f.names(people)} no longer ${people.length === 1 ? 'stands' : 'stand'} in`
    : '';

export const roleWords: WordsFor<RoleMessages> = {
  'role-answered': ({ outcome, by, at }, f) =>
    `This was ${outcomes[outcome] ?? outcome} by ${f.name(by)} on ${f.moment(at)}.`,
  'role-asks-else': ({ asks }) => `What is asked here is ${question[asks]}.`,
  'role-no-longer-asked': () =>
    'This is not asked any more: what was proposed was replaced or dropped meanwhile.',
  'not-the-holder': ({ holder }, f) =>
    `Only ${f.name(holder)} can answer this: a role is taken on by its holder and nobody else. Remind them instead.`,
  'not-the-grantor': ({ people }, f) =>
    people.length > 0
      ? `Only ${f.names(people)}, whose word this is about, can grant it or object. Write a note instead.`
      : 'Nobody is named as granting this mandate, so nobody can grant it or object. Write a note instead.',
  'role-already-granted': ({ by, at }, f) =>
    `${f.name(by)} granted this on ${f.moment(at)}.`,
  'grantor-not-asked-yet': ({ people }, f) =>
    `This was proposed by the very person who is to hold it, and nobody gives themselves authority: ${f.names(people)} ${people.length === 1 ? 'has' : 'have'} to grant it first.`,
  'not-the-proposer': ({ people }, f) =>
    `Only ${f.names(people)} can change what is proposed.`,
  'grantor-objects': ({ by, reason }, f) =>
    `${f.name(by)} objects: “${reason}”. It has to be proposed anew before it can be accepted.`,
  'no-such-role': () =>
    'There is no such role any more. Reload the page and choose again.',
  'role-is-not-held': ({ status: is }) =>
    `Only a role that is held can be confirmed, handed over, stood in for or ended. This one is ${status[is]}.`,
  'role-not-identified': ({ status: is }) =>
    `Only a role that was identified can be taken up by a proposal. This one is ${status[is]}.`,
  'successor-is-holder': ({ person }, f) =>
    `${f.name(person)} holds this role already. Name somebody else to take it over.`,
  'amend-keeps-role': ({ role }, f) =>
    `This asks somebody to be ${f.role(role)}. For another role, withdraw it and propose that one.`,

  'holder-not-in-catalog': ({ person }, f) =>
    `${f.name(person)} is not in the catalog, so nobody could accept. Choose somebody who is, or have them added first.`,
  'role-already-held': ({ person, ...there }, f) =>
    `${f.name(person)} is ${roleThere(there, f)} already, with exactly this mandate. There is nothing to propose.`,
  'role-already-proposed': ({ person, ...there }, f) =>
    `${f.name(person)} has already been asked to be ${roleThere(there, f)}. Change that proposal, or withdraw it first.`,
  'role-needs-unit': ({ role }, f) =>
    `Say which unit: a person is ${f.role(role)} for a unit.`,
  'role-needs-mandate': ({ role }, f) =>
    `Say what the mandate covers: to be ${f.role(role)} takes a mandate with the services that it is for and the day from which it holds.`,
  'role-needs-money': ({ role }, f) =>
    `Say how much one decision may cost: the mandate of a ${f.role(role)} covers services and money.`,
  'grants-to-oneself': ({ person }, f) =>
    `${f.name(person)} can’t grant their own mandate. Name whoever in the business gave it.`,
  'mandate-beyond-above': (
    { asked, converted, limit, per: each, person, unit },
    f,
  ) =>
    `${amount(asked, converted, f)} ${per[each]} is more than the ${f.money(limit)} that ${f.name(person)} may decide for ${f.name(unit)}, and a mandate has to fit inside the one above it. Propose at most ${f.money(limit)}, or have that mandate raised first.`,
  'mandate-above-not-accepted': ({ services, person, unit }, f) =>
    `${f.name(person)} has been asked to be customer for ${f.name(unit)} and has not accepted yet, and ${services.length > 0 ? f.names(services) : 'all of the unit'} is inside that mandate above alone. This can be accepted once ${f.name(person)} has.`,
  'mandate-services-beyond-above': ({ services, allowed, person, unit }, f) =>
    services.length > 0
      ? `${f.names(services)} is outside the mandate of ${f.name(person)} for ${f.name(unit)}, which is for ${f.names(allowed)}, and a mandate has to fit inside the one above it. Leave it out, or have that mandate widened first.`
      : `All of the unit is more than the mandate of ${f.name(person)} for ${f.name(unit)}, which is for ${f.names(allowed)} alone. Name services among these, or have that mandate widened first.`,
  'mandate-outlasts-above': ({ to, lastDay, person, unit }, f) =>
    `The mandate of ${f.name(person)} for ${f.name(unit)} ends on ${f.day(lastDay)}, and a mandate has to fit inside the one above it; this one ${to ? `would go on until ${f.day(to)}` : 'has no last day'}. Let it end on ${f.day(lastDay)} at the latest, or have that mandate prolonged first.`,
  'own-proposal-needs-grantor': (there, f) =>
    `Nobody gives themselves authority. To be ${roleThere(there, f)}, name whoever in the business grants you the mandate, who is asked first; or have somebody else propose you.`,
  'mandate-beyond-deputised': (
    { asked, converted, limit, per: each, person },
    f,
  ) =>
    limit
      ? `${amount(asked, converted, f)} ${per[each]} is more than the ${f.money(limit)} of ${f.name(person)}, and a deputy’s mandate is no larger than the one they stand in for. Propose at most ${f.money(limit)}.`
      : `${amount(asked, converted, f)} ${per[each]} is more than ${f.name(person)} has, whose mandate has no money in it. Leave the amount out.`,
  'mandate-without-rate': ({ from, to, person }, f) =>
    `There is no rate from ${from} to ${to}, so nobody can tell whether this fits inside the mandate of ${f.name(person)}. Give it in ${to}, or have the rate configured.`,
  'deputy-of-oneself': ({ person }, f) =>
    `${f.name(person)} can’t be their own deputy. Choose somebody else.`,
  'deputy-of-deputy': ({ person }, f) =>
    `${f.name(person)} is a deputy. Propose a deputy for whom they stand in for.`,
  'deputy-differs': ({ person, ...there }, f) =>
    `${f.name(person)} is ${roleThere(there, f)}; a deputy stands in for just that.`,
  'deputy-services-beyond': ({ services, person }, f) =>
    `${f.names(services)} is outside the mandate of ${f.name(person)}, and a deputy’s mandate is no larger than the one they stand in for.`,
  'shares-beyond-whole': ({ entity, share, taken, total }, f) =>
    `Others already pay ${f.percent(taken)} of ${f.name(entity)}; with ${f.percent(share)} more that would be ${f.percent(total)}. Propose at most ${f.percent(Math.max(0, 100 - taken))}, or have a share changed first.`,

  'role-proposed': ({ by, holder, ...there }, f) =>
    `${f.name(by)} proposed ${f.name(holder)} as ${roleThere(there, f)}`,
  'role-confirmation-asked': ({ by, holder, until, ...there }, f) => {
    const asked = by
      ? `${f.name(by)} asked whether ${f.name(holder)} is still ${roleThere(there, f)}`
      : `A year has gone: ${f.name(holder)} is asked whether they are still ${roleThere(there, f)}`;
    return until ? `${asked}, to be answered by ${f.moment(until)}` : asked;
  },
  'role-hand-over-asked': ({ by, from, to, reason, ...there }, f) =>
    from === to
      ? `${f.name(by)} asked ${f.name(to)} to go on as ${roleThere(there, f)}${
          reason ? `: “${reason}”` : ''
        }`
      : `${f.name(by)} asked ${f.name(to)} to take over from ${f.name(from)} as ${roleThere(there, f)}${
          reason ? `: “${reason}”` : ''
        }`,
  'role-amended': ({ by, holder }, f) =>
    `${f.name(by)} changed the proposal, and ${f.name(holder)} is asked anew`,
  'role-objected': ({ by, reason }, f) => `${f.name(by)} objected: “${reason}”`,
  'role-granted': ({ by }, f) => `${f.name(by)} granted it`,
  'role-unanswered': ({ missed, asked }, f) =>
    `${f.name(missed)} has not answered; ${f.names(asked)} was asked to follow up`,
  'role-accepted': ({ by, deputies, ...there }, f) =>
    `${f.name(by)} accepted to be ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`,
  'role-taken-over': ({ by, from, deputies, ...there }, f) =>
    by === from
      ? `${f.name(by)} goes on as ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`
      : `${f.name(by)} took over from ${f.name(from)} as ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`,
  'role-declined': ({ by, reason, suggests, ...there }, f) =>
    `${f.name(by)} declined to be ${roleThere(there, f)}${suggestion(suggests, f)}: “${reason}”`,
  'role-confirmed': ({ by, ...there }, f) =>
    `${f.name(by)} confirmed to be ${roleThere(there, f)}`,
  'role-laid-down': ({ by, reason, suggests, deputies, ...there }, f) =>
    `${f.name(by)} laid down the role of ${roleThere(there, f)}${suggestion(suggests, f)}: “${reason}”${noLongerDeputies(deputies, f)}`,
  'role-ended': ({ by, holder, reason, deputies, ...there }, f) =>
    by === holder
      ? `${f.name(by)} is no longer ${roleThere(there, f)}: “${reason}”${noLongerDeputies(deputies, f)}`
      : `${f.name(by)} ended the role of ${f.name(holder)} as ${roleThere(there, f)}: “${reason}”${noLongerDeputies(deputies, f)}`,
  'role-no-longer-yours': (there, f) =>
    `You are no longer ${roleThere(there, f)}`,
  'role-no-longer-deputy': (there, f) =>
    `You are no longer deputy of the ${roleThere(there, f)}`,
  'role-ended-with-it': () =>
    'You stood in for one person, and their role has ended or passed on.',
  'role-taken-back': ({ by, reason }, f) =>
    `${f.name(by)} took this back: “${reason}”`,
  'role-has-ended': () => 'The role has ended, or somebody else has it now.',

  'task-accept-role': (there, f) => `Accept your role: ${roleThere(there, f)}`,
  'task-confirm-role': (there, f) =>
    `Confirm that you are still ${roleThere(there, f)}`,
  'task-take-over-role': ({ from, ...there }, f) =>
    `Take over from ${f.name(from)} as ${roleThere(there, f)}`,
  'task-follow-up-role': ({ holder, ...there }, f) =>
    `Follow up: ${f.name(holder)} has not answered whether they will be ${roleThere(there, f)}`,
  'task-follow-up-confirmation': ({ holder, ...there }, f) =>
    `Follow up: ${f.name(holder)} has not confirmed that they are still ${roleThere(there, f)}`,
  'task-grant-role': ({ holder, ...there }, f) =>
    `Grant or object: ${f.name(holder)} wants to be ${roleThere(there, f)}`,
  'task-follow-up-grant': ({ holder, people, ...there }, f) =>
    `Follow up: ${f.names(people)} ${people.length === 1 ? 'has' : 'have'} not said whether ${f.name(holder)} is granted to be ${roleThere(there, f)}`,
  'task-answer-objection': ({ by, reason }, f) =>
    `Propose it anew or withdraw it: ${f.name(by)} objects, “${reason}”`,
  'then-role-followed-up': ({ asked }, f) =>
    `Then ${f.names(asked)} is asked to follow up`,
  'role-title': ({ holder, is, ...there }, f) => {
    const as = roleThere(there, f);
    switch (is) {
      case 'confirm':
        return `Is ${f.name(holder)} still ${as}?`;
      case 'handOver':
        return `${f.name(holder)} takes over as ${as}`;
      case 'goOn':
        return `${f.name(holder)} goes on as ${as}`;
      case 'ended':
        return `${f.name(holder)} is no longer ${as}`;
      default:
        return `${f.name(holder)} as ${as}`;
    }
  },
};
