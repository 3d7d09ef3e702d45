import type { RoutingMessages } from '../../messages/routing';
import type { EntityRef } from '../../references';
import type { Format } from '../format';
import type { WordsFor } from '../wordsFor';

type Holder = { person: EntityRef; unit?: EntityRef };

const of = (unit: EntityRef | undefined, f: Format) =>
  unit ? ` för ${f.name(unit)}` : '';

const customer = ({ person, unit }: Holder, f: Format) =>
  unit ? `${f.name(person)} (${f.name(unit)})` : f.name(person);

export const routingWords: WordsFor<RoutingMessages> = {
  'order-changes-nothing': ({ subject }, f) =>
    `en beställning ur det nuvarande utbudet inte ändrar något i ${
      subject ? f.name(subject) : 'tjänsten'
    }`,
  'content-is-the-customers': ({ question, subject }, f) => {
    const about = subject ? ` (${f.name(subject)})` : '';
    return question === 'new'
      ? `kunden beslutar om en ny tjänst${about}`
      : `kunden beslutar om ändrat innehåll${about}`;
  },
  'money-goes-up': () =>
    'pengar utöver en kunds mandat är en sak för kunden ovanför',
  'levels-need-two': ({ subject }, f) =>
    `en servicenivå${
      subject ? ` för ${f.name(subject)}` : ''
    } kräver två: kunden kommer överens och ITs undertecknare åtar sig`,
  'complaint-goes-to-account-manager': () => 'kundansvarig svarar på klagomål',
  'next-level': () => 'en eskalering går till nästa steg på stegen',
  'talk-decides-nothing': () =>
    'ett samtal om hur tjänsten används bäst inte beslutar något: beställare och kundansvarig träffas',

  'orders-themselves': ({ person, role, unit }, f) =>
    `${f.name(person)} är ${f.role(role)}${of(unit, f)} och får beställa`,
  'nearest-orderer': ({ person, unit, asker }, f) =>
    `${f.name(person)} är beställare${of(unit, f)}, närmast ${f.name(asker)}`,
  'customer-orders': () =>
    'kunden beställer där det inte finns någon beställare i närheten',
  'customer-of-subject': ({ person, unit, subject }, f) =>
    `${f.name(person)} är kund till ${f.name(subject)}${of(unit, f)}`,
  'customer-of-unit': ({ person, unit }, f) =>
    `${f.name(person)} är kund${of(unit, f)}, med mandat för hela enheten`,
  'customer-above': ({ person, unit }, f) =>
    `${f.name(person)} är kunden ovanför${of(unit, f)}, med mandat för det`,
  'shared-by': ({ subject, units }, f) =>
    `${f.names(units)} delar på ${
      subject ? f.name(subject) : 'tjänsten'
    }, och var och en beslutar om sin andel`,
  'own-share': ({ unit, percent }, f) =>
    `${f.name(unit)} betalar ${f.percent(percent)}`,
  'own-line-orders': ({ unit }, f) =>
    `en beställning bara behöver den egna linjen, och den är ${f.name(unit)}`,
  'any-customer-orders': ({ units }, f) =>
    `vem som helst av kunderna som delar på den får beställa: ${f.names(units)}`,
  'if-customers-differ': ({ person, unit }, f) =>
    `${f.name(person)}${of(unit, f)} är närmast ovanför dem alla, om de är oeniga`,
  'signatory-commits': ({ person }, f) =>
    `${f.name(person)} är ITs undertecknare`,
  'account-manager-of': ({ person, unit }, f) =>
    `${f.name(person)} är kundansvarig${of(unit, f)}`,
  'delivery-manager-instead': ({ person, unit }, f) =>
    `${
      unit ? `${f.name(unit)} saknar kundansvarig` : 'det saknas kundansvarig'
    } och det därför går till leveransansvarig, ${f.name(person)}`,
  'next-on-the-ladder': ({ person, role }, f) =>
    `${f.name(person)} är nästa steg: ${f.role(role)}`,
  'steering-group-last': ({ person }, f) =>
    `ingen annan har mandat för det och det därför går till IT-styrgruppen, med ${f.name(
      person,
    )} som ordförande`,

  'mandate-too-small': ({ limit, percent, ...holder }, f) =>
    `${customer(holder, f)} får besluta om högst ${f.money(limit)}${
      percent === undefined
        ? ''
        : `, räknat på en andel av ${f.percent(percent)}`
    }`,
  'mandate-without-money': (holder, f) =>
    `mandatet för ${customer(holder, f)} inte omfattar några pengar`,
  'no-rate': ({ from, to, ...holder }, f) =>
    `mandatet för ${customer(
      holder,
      f,
    )} är i ${to} och det saknas en kurs från ${from}, så att det räknas som utanför`,
  'ceiling-reached': ({ ceiling, approved, ...holder }, f) =>
    `${customer(holder, f)} får godkänna ${f.money(ceiling)} på ett år, varav ${f.money(
      approved,
    )} är förbrukat`,
  'outside-mandate': ({ subject, ...holder }, f) =>
    `${subject ? f.name(subject) : 'det'} ligger utanför mandatet för ${customer(holder, f)}`,
  'no-mandate': (holder, f) =>
    `det inte finns något mandat antecknat för ${customer(holder, f)}`,
  'mandate-ended': ({ day, ...holder }, f) =>
    `mandatet för ${customer(holder, f)} gick ut den ${f.day(day)}`,
  'mandate-ahead': ({ day, ...holder }, f) =>
    `mandatet för ${customer(holder, f)} börjar först den ${f.day(day)}`,
  'holder-left': (holder, f) =>
    `${customer(holder, f)} inte längre finns i katalogen`,
  'role-not-accepted': ({ role, unit, person }, f) =>
    person
      ? `${f.name(person)} inte har åtagit sig att vara ${f.role(role)}${of(unit, f)}`
      : `ingen har åtagit sig att vara ${f.role(role)}${of(unit, f)}`,
  'unit-has-no-customer': ({ unit }, f) => `${f.name(unit)} saknar kund`,
  'several-units-above': ({ unit, parents }, f) =>
    `${f.name(unit)} ligger under flera enheter (${f.names(
      parents,
    )}), så att det inte går att säga vilken som är ovanför`,
  'units-in-a-circle': ({ unit }, f) =>
    `${f.name(unit)} ligger ovanför sig själv i katalogen, så att vägen uppåt slutar där`,

  'no-unit': ({ person }, f) =>
    `${f.name(person)} inte hör till någon enhet i katalogen`,
  vacant: ({ role, unit }, f) =>
    unit
      ? `ingen är ${f.role(role)} för ${f.name(unit)}`
      : `ingen är ${f.role(role)}`,
  'office-held-in-part': ({ role, without }, f) =>
    `ingen är ${f.role(role)} för ${without === 1 ? 'en' : without} av tjänsterna`,
  'to-be-filled-by': ({ people, role }, f) =>
    people.length > 0
      ? `det är en uppgift för ${f.names(people)} (${f.role(role)}) att få det tillsatt`
      : 'IT inte har någon i ämbetet som kan få det tillsatt',
};
