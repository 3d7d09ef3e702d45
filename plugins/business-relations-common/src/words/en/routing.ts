import type { RoutingMessages } from '../../messages/routing';
import type { EntityRef } from '../../references';
import type { Format } from '../format';
import type { WordsFor } from '../wordsFor';

type Holder = { person: EntityRef; unit?: EntityRef };

const of = (unit: EntityRef | undefined, f: Format) =>
  unit ? ` for ${f.name(unit)}` : '';

/** “Åsa Berg (Claims)” */
const customer = ({ person, unit }: Holder, f: Format) =>
  unit ? `${f.name(person)} (${f.name(unit)})` : f.name(person);

export const routingWords: WordsFor<RoutingMessages> = {
  'order-changes-nothing': ({ subject }, f) =>
    subject
      ? `an order from the present offering changes nothing about ${f.name(subject)}`
      : 'an order from the present offering changes nothing about the service',
  'content-is-the-customers': ({ question, subject }, f) => {
    const about = subject ? ` (${f.name(subject)})` : '';
    return question === 'new'
      ? `a new service${about} is the customer’s to decide`
      : `a change of content${about} is the customer’s to decide`;
  },
  'money-goes-up': () =>
    'money beyond a customer’s mandate is for the customer above',
  'levels-need-two': ({ subject }, f) =>
    `a service level${
      subject ? ` of ${f.name(subject)}` : ''
    } takes two: the customer agrees and IT’s signatory commits`,
  'complaint-goes-to-account-manager': () =>
    'a complaint is the account manager’s to answer',
  'next-level': () => 'an escalation goes to the next level of the ladder',
  'talk-decides-nothing': () =>
    'talking about how a service is best used decides nothing: orderer and account manager meet',

  'orders-themselves': ({ person, role, unit }, f) =>
    `${f.name(person)} is ${f.role(role)}${of(unit, f)} and may order`,
  'nearest-orderer': ({ person, unit, asker }, f) =>
    `${f.name(person)} is the orderer${of(unit, f)}, nearest to ${f.name(asker)}`,
  'customer-orders': () => 'where no orderer is near, the customer orders',
  'customer-of-subject': ({ person, unit, subject }, f) =>
    `${f.name(person)} is customer of ${f.name(subject)}${of(unit, f)}`,
  'customer-of-unit': ({ person, unit }, f) =>
    `${f.name(person)} is customer${of(unit, f)}, with a mandate for all of it`,
  'customer-above': ({ person, unit }, f) =>
    `${f.name(person)} is the customer above${of(unit, f)}, with a mandate for it`,
  'shared-by': ({ subject, units }, f) =>
    `${f.names(units)} share ${
      subject ? f.name(subject) : 'the service'
    }, and each decides on its own share`,
  'own-share': ({ unit, percent }, f) =>
    `${f.name(unit)} pays ${f.percent(percent)}`,
  'own-line-orders': ({ unit }, f) =>
    `an order needs only one’s own line, which is ${f.name(unit)}’s`,
  'any-customer-orders': ({ units }, f) =>
    `any of the customers who share it may order: ${f.names(units)}`,
  'if-customers-differ': ({ person, unit }, f) =>
    `should they differ, ${f.name(person)}${of(unit, f)} is the nearest above them all`,
  'signatory-commits': ({ person }, f) => `${f.name(person)} is IT’s signatory`,
  'account-manager-of': ({ person, unit }, f) =>
    `${f.name(person)} is account manager${of(unit, f)}`,
  'delivery-manager-instead': ({ person, unit }, f) =>
    `${
      unit
        ? `${f.name(unit)} has no account manager`
        : 'there is no account manager'
    }, so it goes to the delivery manager, ${f.name(person)}`,
  'next-on-the-ladder': ({ person, role }, f) =>
    `${f.name(person)} is the next level: ${f.role(role)}`,
  'steering-group-last': ({ person }, f) =>
    `nobody else has a mandate for it, so it goes to the IT steering group, chaired by ${f.name(
      person,
    )}`,

  'mandate-too-small': ({ limit, percent, ...holder }, f) =>
    `${customer(holder, f)} may decide up to ${f.money(limit)}${
      percent === undefined
        ? ''
        : `, measured against a share of ${f.percent(percent)}`
    }`,
  'mandate-without-money': (holder, f) =>
    `the mandate of ${customer(holder, f)} has no money in it`,
  'no-rate': ({ from, to, ...holder }, f) =>
    `the mandate of ${customer(
      holder,
      f,
    )} is in ${to}, and there is no rate from ${from}, so it counts as beyond`,
  'ceiling-reached': ({ ceiling, approved, ...holder }, f) =>
    `${customer(holder, f)} may approve ${f.money(ceiling)} in a year, of which ${f.money(
      approved,
    )} is used`,
  'outside-mandate': ({ subject, ...holder }, f) =>
    `${subject ? f.name(subject) : 'it'} is outside the mandate of ${customer(holder, f)}`,
  'no-mandate': (holder, f) =>
    `${customer(holder, f)} has no mandate on record`,
  'mandate-ended': ({ day, ...holder }, f) =>
    `the mandate of ${customer(holder, f)} ended on ${f.day(day)}`,
  'mandate-ahead': ({ day, ...holder }, f) =>
    `the mandate of ${customer(holder, f)} begins only on ${f.day(day)}`,
  'holder-left': (holder, f) =>
    `${customer(holder, f)} is no longer in the catalog`,
  'role-not-accepted': ({ role, unit, person }, f) =>
    person
      ? `${f.name(person)} has not accepted to be ${f.role(role)}${of(unit, f)}`
      : `nobody has accepted to be ${f.role(role)}${of(unit, f)}`,
  'unit-has-no-customer': ({ unit }, f) => `${f.name(unit)} has no customer`,
  'several-units-above': ({ unit, parents }, f) =>
    `${f.name(unit)} stands below several units (${f.names(
      parents,
    )}), so nobody can tell which is above`,
  'units-in-a-circle': ({ unit }, f) =>
    `${f.name(unit)} stands above itself in the catalog, so the way up ends there`,

  'no-unit': ({ person }, f) =>
    `${f.name(person)} belongs to no unit in the catalog`,
  vacant: ({ role, unit }, f) =>
    unit
      ? `nobody is ${f.role(role)} for ${f.name(unit)}`
      : `nobody is ${f.role(role)}`,
  'office-held-in-part': ({ role, without }, f) =>
    `nobody is ${f.role(role)} for ${without === 1 ? 'one' : without} of the services`,
  'to-be-filled-by': ({ people, role }, f) =>
    people.length > 0
      ? `it is for ${f.names(people)} (${f.role(role)}) to have that filled`
      : 'IT has nobody in office who could have that filled',
};
