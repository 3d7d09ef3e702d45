import type { RequirementMessages } from '../../messages/requirement';
import type { EntityRef } from '../../references';
import type { DecidedBy } from '../../party';
import type {
  NeededPart,
  ProposalPart,
  RequirementClass,
} from '../../requirement/proposal';
import type { RequirementStage } from '../../requirement/stages';
import type { Format } from '../format';
import type { WordsFor } from '../wordsFor';

const atStage: Record<RequirementStage, string> = {
  draft: 'still a draft: hand it in first',
  preparation: 'being prepared',
  decision: 'waiting for a decision',
  delivery: 'being delivered',
  verification: 'waiting for somebody to say whether it is what was asked for',
  closed: 'closed: open a new one and link to this',
};

const ofClass: Record<RequirementClass, string> = {
  order: 'an order from the present offering',
  change: 'a change of the service',
  new: 'something new',
};

const needed: Record<NeededPart, string> = {
  class: 'what kind of requirement it is',
  customer: 'whose business it is for',
  result: 'the result that is wanted',
  value: 'what it is worth',
  alternative: 'an alternative to doing nothing',
  money: 'what each alternative costs',
  recommendation: 'which alternative you recommend',
  offeringItem: 'what to order',
};

const parts: Record<ProposalPart, string> = {
  title: 'the title',
  result: 'the result',
  why: 'the reason',
  value: 'the value',
  neededBy: 'the date',
  criteria: 'the acceptance criteria',
  goal: 'the goal',
  offeringItem: 'the item ordered',
  class: 'the kind of requirement',
  subject: 'the service',
  customer: 'the customer',
  alternatives: 'the alternatives',
  recommended: 'the recommendation',
  priceOfNothing: 'the price of doing nothing',
};

const changes = (changed: ProposalPart[], f: Format) =>
  f.list(changed.map(part => parts[part]));

const lacks = (missing: NeededPart[], f: Format) =>
  f.list(missing.map(part => needed[part]));

/** An alternative by its title; doing nothing has none. */
const chosen = (title: string) => (title ? `“${title}”` : 'doing nothing');

const people = (asked: EntityRef[], f: Format) =>
  asked.length > 0 ? f.names(asked) : 'nobody (the role is vacant)';

const are = (asked: EntityRef[]) => (asked.length > 1 ? 'are' : 'is');

const decide = (asked: EntityRef[]) =>
  asked.length > 1 ? 'decide' : 'decides';

/** “Åsa Berg as customer for Claims”, and whom a deputy stands in for. */
const inRole = ({ person, role, unit, insteadOf }: DecidedBy, f: Format) => {
  const who = f.name(person);
  if (role === 'asker') return who;
  const where = unit ? ` for ${f.name(unit)}` : '';
  return insteadOf
    ? `${who}, standing in for ${f.name(insteadOf)} as ${f.role(role)}${where},`
    : `${who} as ${f.role(role)}${where}`;
};

const allInRole = (by: DecidedBy[], f: Format) =>
  f.list(by.map(each => inRole(each, f)));

export const requirementWords: WordsFor<RequirementMessages> = {
  'requirement-not-now': ({ stage }) =>
    `That can’t be done now: this is ${atStage[stage]}.`,
  'not-the-asker': ({ asker }, f) =>
    `This draft is ${f.name(asker)}’s. Ask them to change it or hand it in.`,
  'unit-is-needed': () => 'Say which unit’s business this is for.',
  'not-in-the-offering': ({ offering }, f) =>
    offering.length > 0
      ? `That can’t be ordered as it is. The service offers ${f.list(
          offering,
        )}. Choose one, or leave the choice empty to ask for a change.`
      : 'This service has nothing that can be ordered as it is. Leave the choice empty to ask for a change.',
  'order-needs-an-item': ({ offering }, f) =>
    offering.length > 0
      ? `An order takes something that the service already offers: ${f.list(
          offering,
        )}. Choose one, or call this a change.`
      : 'This service has nothing that can be ordered as it is. Call this a change, or something new.',
  'not-a-classifier': ({ asked }, f) =>
    `${people(asked, f)} ${decide(asked)} what kind of requirement this is and whose it is.`,
  'classified-by-account-manager': ({ asked }, f) =>
    `Service and customer were set when this was sorted. Ask ${people(
      asked,
      f,
    )} to change them.`,
  'not-a-preparer': ({ asked }, f) =>
    `This is prepared by ${people(asked, f)}. Write a note to them.`,
  'order-has-its-price': () =>
    'An order has its price in the offering and needs no alternatives. To ask for something else, have it sorted as a change.',
  'two-currencies': ({ title }) =>
    `“${title}” has its costs in two currencies. Give both in the same one.`,
  'unknown-recommendation': () =>
    'The alternative that is recommended is not among those given. Choose one of them, or doing nothing.',
  'requirement-names-no-goal': ({ goals }) =>
    `Say in the requirement which of the customer’s goals it serves, or that it serves none. They are: ${goals.map(goal => `“${goal}”`).join(', ')}.`,
  'requirement-incomplete': ({ missing }, f) =>
    `Before anybody can decide, this is missing: ${lacks(missing, f)}.`,
  'question-waits': ({ question }) =>
    `A question waits for an answer: “${question}” Answer it, and this goes back to the decision.`,
  'nothing-was-asked': () => 'No question is waiting for an answer.',
  'not-lifted-yet': () =>
    'There is nothing to decide on yet. It is asked for a decision once it has been prepared and lifted.',
  'orderer-cannot-decide': ({ deciders }, f) =>
    `An orderer decides on orders. On new or changed content ${people(deciders, f)} ${decide(deciders)}: lift it there.`,
  'not-the-decider': ({ deciders }, f) =>
    `${people(deciders, f)} ${decide(deciders)} on this.`,
  'authority-ended': ({ role }, f) =>
    `You were asked as ${f.role(
      role,
    )}, and that no longer holds. Have the role confirmed, or ask anew who decides.`,
  'beyond-mandate': ({ title, money, liftTo }, f) =>
    `${chosen(title)}${money ? ` at ${f.money(money)}` : ''} is beyond your mandate. ${
      liftTo.length > 0
        ? `Recommend it, and it is lifted to ${f.names(liftTo)}.`
        : 'Nobody is there who could decide on it: have the role filled first.'
    }`,
  'needs-somebody-else': ({ limit }, f) =>
    `Above ${f.money(
      limit,
    )} somebody else than whoever prepared it has to decide. Recommend it and lift it.`,
  'content-changed': ({ changed }, f) =>
    changed.length > 0
      ? `This was changed after you opened it: ${changes(
          changed,
          f,
        )}. Read it again and then decide.`
      : 'What you read is not what is asked now. Read it again and then decide.',
  'no-such-alternative': () =>
    'That alternative is not among those put to you. Reload the page.',
  'nothing-takes-no-conditions': () =>
    'Doing nothing can’t have conditions. Choose another alternative, or reject with a reason.',
  'already-decided': ({ outcome, title, by, at }, f) =>
    `${f.names(by)} ${
      outcome === 'approved' ? `approved “${title}”` : `said no to “${title}”`
    } on ${f.moment(at)}. That stands.`,
  'seat-has-answered': ({ by, at }, f) =>
    `${f.name(by)} answered for this customer on ${f.moment(at)}. The first answer counts.`,
  'within-your-mandate': ({ title }) =>
    `“${title}” is within your mandate: decide on it yourself.`,
  'already-asked': ({ asked }, f) =>
    `${f.names(asked)} has already been asked.`,
  'nobody-above': () => 'Nobody is above to lift this to.',
  'route-is-the-same': ({ asked }, f) =>
    `Nothing has changed: ${people(asked, f)} ${decide(asked)}, as before.`,
  'no-conditions-to-judge': () =>
    'There are no conditions to say anything about.',
  'conditions-stand': ({ since }, f) =>
    `Nobody said by ${f.moment(
      since,
    )} that the conditions can’t be met, so they stand. Withdraw the requirement, or agree on something else with whoever decided.`,
  'not-a-deliverer': ({ asked }, f) =>
    `Delivery is looked after by ${people(asked, f)}. Write a note to them.`,
  'other-delivery': ({ reference }) =>
    `This was handed over as ${reference}. Report on that one, or hand it over again.`,
  'other-delivery-system': ({ system }) =>
    `${system} has taken this up. What another system says of it does not count.`,
  'not-yet-happened': ({ asOf }, f) =>
    `${f.moment(asOf)} is still ahead. Report it when it has happened.`,
  'not-a-verifier': ({ asked }, f) =>
    `${people(asked, f)} says whether this is what was asked for.`,
  'no-such-criterion': () =>
    'That acceptance criterion is not among those left to answer. Reload the page.',
  'say-what-is-lacking': () =>
    'Say what is lacking, so that it can be put right.',

  'requirement-opened': ({ by, title, subject, onBehalfOf }, f) =>
    `${f.name(by)} wrote down “${title}” about ${f.name(subject)}${
      onBehalfOf ? `, on behalf of ${f.name(onBehalfOf)}` : ''
    }`,
  'requirement-edited': ({ by, changed }, f) =>
    `${f.name(by)} changed ${changes(changed, f)}`,
  'requirement-voided': ({ changed }, f) =>
    `What had been lifted no longer holds, since ${changes(
      changed,
      f,
    )} changed; it has to be lifted again`,
  'requirement-handed-in': ({ by, asked }, f) =>
    asked.length > 0
      ? `${f.name(by)} handed it in; ${f.names(asked)} sorts it`
      : `${f.name(by)} handed it in`,
  'requirement-classified': ({ by, class: kind, customer }, f) =>
    by
      ? `${f.name(by)} sorted it as ${ofClass[kind]}, for ${f.name(customer)}`
      : `It is ${ofClass[kind]}, for ${f.name(customer)}`,
  'classification-late': ({ missed, asked }, f) =>
    `${people(missed, f)} did not sort it in time; ${people(asked, f)} ${are(asked)} asked too`,
  'late-taken-back': ({ asked }, f) =>
    `It had been done in time, and only arrived late; ${people(
      asked,
      f,
    )} need not do anything`,
  'requirement-prepared': ({ by, alternatives, recommended }, f) =>
    `${f.name(by)} prepared ${
      alternatives.length > 0
        ? f.list(alternatives.map(each => `“${each}”`))
        : 'no alternative yet'
    }${recommended === undefined ? '' : `, and recommends ${chosen(recommended)}`}`,
  'requirement-lifted': ({ by, title, asked }, f) =>
    `${f.name(by)} asked ${people(asked, f)} to decide on “${title}”`,
  'requirement-answered': ({ by, answer, unchanged }, f) =>
    `${f.name(by)} answered “${answer}”${
      unchanged
        ? '; nothing in the proposal changed'
        : ' and changed the proposal'
    }`,
  'requirement-asked-anew': ({ by, asked }, f) =>
    `${f.name(by)} asked anew who decides: ${people(asked, f)}`,
  'classifiers-asked-anew': ({ by, asked }, f) =>
    `${f.name(by)} asked anew who sorts it: ${people(asked, f)}`,
  'requirement-lifted-further': ({ by, title, remark, asked }, f) =>
    `${f.name(by)} recommended ${chosen(title)} and lifted it to ${people(asked, f)}${
      remark ? `: “${remark}”` : ''
    }`,
  'seat-approved': ({ by, title, waitingFor }, f) =>
    `${inRole(by, f)} approved ${chosen(title)}${
      waitingFor.length > 0 ? `; still to answer: ${f.names(waitingFor)}` : ''
    }`,
  'seat-rejected': ({ by, reason, waitingFor }, f) =>
    `${inRole(by, f)} said no: “${reason}”${
      waitingFor.length > 0 ? `; still to answer: ${f.names(waitingFor)}` : ''
    }`,
  'customers-differ': ({ asked }, f) =>
    `The customers who share the service did not agree; ${people(asked, f)} ${decide(asked)}`,
  'requirement-approved': (
    { by, title, money, conditions, onSubmitting, byPreparer },
    f,
  ) => {
    if (onSubmitting) {
      return `${allInRole(by, f)} ordered “${title}”${
        money ? ` for ${f.money(money)}` : ''
      } and may decide that alone, so it is decided`;
    }
    const price = money ? ` for ${f.money(money)}` : '';
    const preparer = byPreparer ? ' (and had taken part in preparing it)' : '';
    const provided =
      conditions.length > 0
        ? `, provided that: ${f.list(conditions.map(each => `“${each}”`))}`
        : '';
    return `${allInRole(by, f)} approved “${title}”${price}${preparer}${provided}`;
  },
  'requirement-nothing-chosen': ({ by }, f) =>
    `${allInRole(by, f)} chose to do nothing`,
  'requirement-rejected': ({ by, reason }, f) =>
    `${allInRole(by, f)} rejected it: “${reason}”`,
  'requirement-returned': ({ by, question }, f) =>
    `${inRole(by, f)} sent it back with a question: “${question}”`,
  'decision-late': ({ missed, asked }, f) =>
    `${people(missed, f)} had not decided; ${people(asked, f)} ${are(asked)} asked too`,
  'conditions-accepted': ({ by }, f) =>
    by
      ? `${f.name(by)} said that the conditions can be met`
      : 'Nobody said that the conditions can’t be met, so they stand',
  'conditions-fell': ({ by, reason }, f) =>
    `${f.name(by)} said that the conditions can’t be met: “${reason}” The approval no longer holds`,
  'handed-to-delivery': ({ by, system, reference }, f) => {
    const known = reference ? ` as ${reference}` : '';
    return by
      ? `${f.name(by)} handed it over to ${system ?? 'delivery'}${known}`
      : `${system ?? 'Delivery'} has taken it up${known}`;
  },
  'delivery-reported': ({ status, asOf, system }, f) => {
    const sentence = {
      accepted: 'Delivery has taken it on',
      started: 'Delivery has begun',
      delivered: 'It has been delivered',
    }[status];
    const told = system === undefined ? '' : `, says ${system}`;
    return `${sentence} (${f.moment(asOf)})${told}`;
  },
  'criterion-met': ({ by, criterion }, f) =>
    `${f.name(by)}: “${criterion}” is met`,
  'criterion-not-met': ({ by, criterion, remark }, f) =>
    `${f.name(by)}: “${criterion}” is not met: “${remark}”`,
  'sent-back-to-delivery': ({ lacking }, f) =>
    `Back to delivery, since this is not met: ${f.list(
      lacking.map(each => `“${each}”`),
    )}`,
  'verification-late': ({ missed, asked }, f) =>
    `${people(missed, f)} did not say in time whether it is what was asked for; ${people(asked, f)} ${are(asked)} asked to find out`,
  'requirement-received': ({ by }, f) =>
    `${f.name(by)} has received it, and all is as asked for`,
  'received-by-silence': () =>
    'Nobody said anything against it in time, so it counts as received',
  'requirement-fulfilled': () => 'Every acceptance criterion is met',
  'requirement-withdrawn': ({ by, reason }, f) =>
    `${f.name(by)} withdrew it: “${reason}”`,

  'task-hand-in': ({ title }) => `Finish and hand in “${title}”`,
  'task-classify': ({ title }) =>
    `Say what kind of requirement “${title}” is, and whose`,
  'task-prepare': ({ title, missing }, f) =>
    missing.length > 0
      ? `Prepare “${title}”; missing: ${lacks(missing, f)}`
      : `Lift “${title}” to a decision; nothing is missing`,
  'task-answer': ({ title, question }) =>
    `Answer about “${title}”: “${question}”`,
  'task-decide': ({ title, alternative, money }, f) =>
    `Decide on “${title}”: ${chosen(alternative)} is recommended${
      money ? `, ${f.money(money)}` : ''
    }`,
  'task-fill-decider': ({ title, role, unit }, f) =>
    `Nobody is ${f.role(role)}${
      unit ? ` for ${f.name(unit)}` : ''
    }, so nobody can decide on “${title}”: have the role filled, then ask anew`,
  'task-judge-conditions': ({ title, conditions }, f) =>
    `“${title}” is approved, provided that ${f.list(
      conditions.map(each => `“${each}”`),
    )}. Can that be met?`,
  'task-hand-over': ({ title }) => `Hand over “${title}” to delivery`,
  'task-report-delivery': ({ title }) =>
    `Say when “${title}” has been delivered`,
  'task-receive': ({ title }) => `Say that you have received “${title}”`,
  'task-verify': ({ title, left }) =>
    left === 1
      ? `Verify “${title}”: one criterion left`
      : `Verify “${title}”: ${left} criteria left`,
  'task-follow-up': ({ title, asked }, f) =>
    `Find out from ${people(asked, f)} whether “${title}” is what was asked for`,

  'then-others-classify': ({ asked }, f) =>
    `Then ${people(asked, f)} ${are(asked)} asked too`,
  'then-others-decide': ({ asked }, f) =>
    `Then ${people(asked, f)} ${are(asked)} asked to decide`,
  'then-reminded-weekly': ({ asked }, f) =>
    `Nobody is above; ${people(asked, f)} ${are(asked)} reminded every week`,
  'then-conditions-stand': () =>
    'Then the conditions stand, and delivery begins',
  'then-received': () => 'Then it counts as received',
  'then-account-manager': ({ asked }, f) =>
    `Then ${people(asked, f)} ${are(asked)} asked to find out`,
};
