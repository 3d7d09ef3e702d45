import { AssignmentStatus } from '../../assignment';
import type { RoleMessages, RoleThere } from '../../messages/role';
import { Money } from '../../money';
import { EntityRef } from '../../references';
import { RoleQuestion } from '../../role';
import type { Format } from '../format';
import type { WordsFor } from '../wordsFor';

const status: Record<AssignmentStatus, string> = {
  identified: 'bara identifierad än så länge: föreslå den först',
  proposed: 'ännu inte besvarad',
  accepted: 'tillsatt',
  declined: 'avböjd',
  ended: 'avslutad',
};

const question: Record<RoleQuestion, string> = {
  accept: 'om någon åtar sig rollen',
  confirm: 'om någon fortfarande har rollen',
  handOver: 'om en efterträdare tar över rollen',
};

const answered: Record<string, string> = {
  accepted: 'åtog sig rollen',
  confirmed: 'bekräftade rollen',
  'handed-over': 'tog över rollen',
  declined: 'avböjde rollen',
  ended: 'avslutade rollen',
  withdrawn: 'drog tillbaka förslaget',
};

const roleThere = ({ role, where, standsInFor }: RoleThere, f: Format) => {
  const as =
    where.length > 0 ? `${f.role(role)} för ${f.names(where)}` : f.role(role);
  return standsInFor ? `ersättare för ${f.name(standsInFor)} som ${as}` : as;
};

const amount = (asked: Money, converted: Money | undefined, f: Format) =>
  converted ? `${f.money(asked)} (${f.money(converted)})` : f.money(asked);

const per = { decision: 'per beslut', year: 'per år' };

const suggestion = (person: EntityRef | undefined, f: Format) =>
  person ? ` och föreslog ${f.name(person)}` : '';

/** Those whose role ended with it: a deputy stands in for one person. */
const noLongerDeputies = (people: EntityRef[] | undefined, f: Format) =>
  people ? `; därmed är ${f.names(people)} inte längre ersättare` : '';

export const roleWords: WordsFor<RoleMessages> = {
  'role-answered': ({ outcome, by, at }, f) =>
    `Frågan är redan besvarad: ${f.name(by)} ${answered[outcome] ?? outcome} ${f.moment(at)}.`,
  'role-asks-else': ({ asks }) => `Frågan här är ${question[asks]}.`,
  'role-no-longer-asked': () =>
    'Frågan gäller inte längre: det som föreslogs har ersatts eller utgått.',
  'not-the-holder': ({ holder }, f) =>
    `Bara ${f.name(holder)} kan svara: ingen kan åta sig en roll åt någon annan. Påminn i stället.`,
  'not-the-grantor': ({ people }, f) =>
    people.length > 0
      ? `Bara ${f.names(people)}, vars ord det här gäller, kan ge mandatet eller invända. Skriv en anteckning i stället.`
      : 'Ingen är angiven som den som ger mandatet, så ingen kan ge det eller invända. Skriv en anteckning i stället.',
  'role-already-granted': ({ by, at }, f) =>
    `${f.name(by)} gav mandatet ${f.moment(at)}.`,
  'grantor-not-asked-yet': ({ people }, f) =>
    `Förslaget kommer från den som själv ska ha rollen, och ingen ger sig själv ett mandat: först måste ${f.names(people)} ge det.`,
  'not-the-proposer': ({ people }, f) =>
    `Bara ${f.names(people)} kan ändra det som föreslås.`,
  'grantor-objects': ({ by, reason }, f) =>
    `${f.name(by)} invänder: ”${reason}”. Rollen måste föreslås på nytt innan någon kan åta sig den.`,
  'no-such-role': () =>
    'Den rollen finns inte längre. Ladda om sidan och välj på nytt.',
  'role-is-not-held': ({ status: is }) =>
    `Bara en roll som någon har kan bekräftas, överlåtas, få en ersättare eller avslutas. Den här är ${status[is]}.`,
  'role-not-identified': ({ status: is }) =>
    `Bara en roll som är identifierad kan tas upp av ett förslag. Den här är ${status[is]}.`,
  'successor-is-holder': ({ person }, f) =>
    `${f.name(person)} har redan rollen. Ange någon annan som ska ta över.`,
  'amend-keeps-role': ({ role }, f) =>
    `Här tillfrågas någon om att vara ${f.role(role)}. Gäller det en annan roll, dra tillbaka förslaget och föreslå den.`,

  'holder-not-in-catalog': ({ person }, f) =>
    `${f.name(person)} finns inte i katalogen, så ingen kunde åta sig rollen. Välj någon som finns där, eller låt lägga till personen först.`,
  'role-already-held': ({ person, ...there }, f) =>
    `${f.name(person)} är redan ${roleThere(there, f)}, med precis det här mandatet. Det finns inget att föreslå.`,
  'role-already-proposed': ({ person, ...there }, f) =>
    `${f.name(person)} är redan tillfrågad om att vara ${roleThere(there, f)}. Ändra det förslaget, eller dra tillbaka det först.`,
  'role-needs-unit': ({ role }, f) =>
    `Ange enhet: man är ${f.role(role)} för en enhet.`,
  'role-needs-mandate': ({ role }, f) =>
    `Ange vad mandatet omfattar: att vara ${f.role(role)} kräver ett mandat med de tjänster som det gäller och den dag då det börjar gälla.`,
  'role-needs-money': ({ role }, f) =>
    `Ange hur mycket ett beslut får kosta: mandatet för en ${f.role(role)} omfattar tjänster och pengar.`,
  'grants-to-oneself': ({ person }, f) =>
    `${f.name(person)} kan inte ge sig själv ett mandat. Ange vem i verksamheten som gav det.`,
  'mandate-beyond-above': (
    { asked, converted, limit, per: each, person, unit },
    f,
  ) =>
    `${amount(asked, converted, f)} ${per[each]} är mer än de ${f.money(limit)} som ${f.name(person)} får besluta om för ${f.name(unit)}, och ett mandat måste rymmas i det ovanför. Föreslå högst ${f.money(limit)}, eller låt höja det mandatet först.`,
  'mandate-above-not-accepted': ({ services, person, unit }, f) =>
    `${f.name(person)} är tillfrågad som kund för ${f.name(unit)} men har inte åtagit sig det än, och ${services.length > 0 ? f.names(services) : 'hela enheten'} ryms bara i det mandatet ovanför. Det här kan accepteras när ${f.name(person)} har åtagit sig sitt.`,
  'mandate-services-beyond-above': ({ services, allowed, person, unit }, f) =>
    services.length > 0
      ? `${f.names(services)} ligger utanför mandatet som ${f.name(person)} har för ${f.name(unit)}, vilket gäller ${f.names(allowed)}, och ett mandat måste rymmas i det ovanför. Ta bort det, eller låt vidga det mandatet först.`
      : `Allt för enheten är mer än mandatet som ${f.name(person)} har för ${f.name(unit)}, vilket bara gäller ${f.names(allowed)}. Ange tjänster bland dem, eller låt vidga det mandatet först.`,
  'mandate-outlasts-above': ({ to, lastDay, person, unit }, f) =>
    `Mandatet som ${f.name(person)} har för ${f.name(unit)} upphör ${f.day(lastDay)}, och ett mandat måste rymmas i det ovanför; det här ${to ? `skulle gälla till ${f.day(to)}` : 'har ingen sista dag'}. Låt det upphöra senast ${f.day(lastDay)}, eller låt förlänga det mandatet först.`,
  'own-proposal-needs-grantor': (there, f) =>
    `Ingen ger sig själv ett mandat. För att bli ${roleThere(there, f)}, ange vem i verksamheten som ger dig mandatet, så tillfrågas den personen först; eller låt någon annan föreslå dig.`,
  'mandate-beyond-deputised': (
    { asked, converted, limit, per: each, person },
    f,
  ) =>
    limit
      ? `${amount(asked, converted, f)} ${per[each]} är mer än de ${f.money(limit)} som ${f.name(person)} har, och en ersättares mandat är aldrig större än det som ersätts. Föreslå högst ${f.money(limit)}.`
      : `${amount(asked, converted, f)} ${per[each]} är mer än ${f.name(person)} har, vars mandat inte omfattar några pengar. Utelämna beloppet.`,
  'mandate-without-rate': ({ from, to, person }, f) =>
    `Det saknas en kurs från ${from} till ${to}, så ingen kan säga om detta ryms i mandatet för ${f.name(person)}. Ange beloppet i ${to}, eller låt lägga in kursen.`,
  'deputy-of-oneself': ({ person }, f) =>
    `${f.name(person)} kan inte vara sin egen ersättare. Välj någon annan.`,
  'deputy-of-deputy': ({ person }, f) =>
    `${f.name(person)} är själv ersättare. Föreslå en ersättare för den som ersätts.`,
  'deputy-differs': ({ person, ...there }, f) =>
    `${f.name(person)} är ${roleThere(there, f)}; en ersättare ersätter i just det.`,
  'deputy-services-beyond': ({ services, person }, f) =>
    `${f.names(services)} ligger utanför mandatet för ${f.name(person)}, och en ersättares mandat är aldrig större än det som ersätts.`,
  'shares-beyond-whole': ({ entity, share, taken, total }, f) =>
    `Andra betalar redan ${f.percent(taken)} av ${f.name(entity)}; med ${f.percent(share)} till blir det ${f.percent(total)}. Föreslå högst ${f.percent(Math.max(0, 100 - taken))}, eller låt ändra en andel först.`,

  'role-proposed': ({ by, holder, ...there }, f) =>
    `${f.name(by)} föreslog ${f.name(holder)} som ${roleThere(there, f)}`,
  'role-confirmation-asked': ({ by, holder, until, ...there }, f) => {
    const asked = by
      ? `${f.name(by)} frågade om ${f.name(holder)} fortfarande är ${roleThere(there, f)}`
      : `Ett år har gått: ${f.name(holder)} tillfrågas om att fortfarande vara ${roleThere(there, f)}`;
    return until ? `${asked}, med svar senast ${f.moment(until)}` : asked;
  },
  'role-hand-over-asked': ({ by, from, to, reason, ...there }, f) =>
    from === to
      ? `${f.name(by)} bad ${f.name(to)} att fortsätta som ${roleThere(there, f)}${
          reason ? `: ”${reason}”` : ''
        }`
      : `${f.name(by)} bad ${f.name(to)} att ta över efter ${f.name(from)} som ${roleThere(there, f)}${
          reason ? `: ”${reason}”` : ''
        }`,
  'role-amended': ({ by, holder }, f) =>
    `${f.name(by)} ändrade förslaget, och ${f.name(holder)} tillfrågas på nytt`,
  'role-objected': ({ by, reason }, f) => `${f.name(by)} invände: ”${reason}”`,
  'role-granted': ({ by }, f) => `${f.name(by)} gav mandatet`,
  'role-unanswered': ({ missed, asked }, f) =>
    `${f.name(missed)} har inte svarat; ${f.names(asked)} ombads följa upp det`,
  'role-accepted': ({ by, deputies, ...there }, f) =>
    `${f.name(by)} åtog sig rollen som ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`,
  'role-taken-over': ({ by, from, deputies, ...there }, f) =>
    by === from
      ? `${f.name(by)} fortsätter som ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`
      : `${f.name(by)} tog över efter ${f.name(from)} som ${roleThere(there, f)}${noLongerDeputies(deputies, f)}`,
  'role-declined': ({ by, reason, suggests, ...there }, f) =>
    `${f.name(by)} avböjde rollen som ${roleThere(there, f)}${suggestion(suggests, f)}: ”${reason}”`,
  'role-confirmed': ({ by, ...there }, f) =>
    `${f.name(by)} bekräftade rollen som ${roleThere(there, f)}`,
  'role-laid-down': ({ by, reason, suggests, deputies, ...there }, f) =>
    `${f.name(by)} lämnade rollen som ${roleThere(there, f)}${suggestion(suggests, f)}: ”${reason}”${noLongerDeputies(deputies, f)}`,
  'role-ended': ({ by, holder, reason, deputies, ...there }, f) =>
    by === holder
      ? `${f.name(by)} är inte längre ${roleThere(there, f)}: ”${reason}”${noLongerDeputies(deputies, f)}`
      : `${f.name(by)} avslutade rollen för ${f.name(holder)} som ${roleThere(there, f)}: ”${reason}”${noLongerDeputies(deputies, f)}`,
  'role-no-longer-yours': (there, f) =>
    `Du är inte längre ${roleThere(there, f)}`,
  'role-no-longer-deputy': (there, f) =>
    `Du är inte längre ersättare för ${roleThere(there, f)}`,
  'role-ended-with-it': () =>
    'Du stod in för en person, vars roll har upphört eller gått vidare.',
  'role-taken-back': ({ by, reason }, f) =>
    `${f.name(by)} drog tillbaka detta: ”${reason}”`,
  'role-has-ended': () =>
    'Rollen har upphört, eller så har någon annan den nu.',

  'task-accept-role': (there, f) =>
    `Åta dig rollen som ${roleThere(there, f)}, eller avböj`,
  'task-confirm-role': (there, f) =>
    `Bekräfta att du fortfarande är ${roleThere(there, f)}`,
  'task-take-over-role': ({ from, ...there }, f) =>
    `Ta över efter ${f.name(from)} som ${roleThere(there, f)}`,
  'task-follow-up-role': ({ holder, ...there }, f) =>
    `Följ upp: ${f.name(holder)} har inte svarat på frågan om att vara ${roleThere(there, f)}`,
  'task-follow-up-confirmation': ({ holder, ...there }, f) =>
    `Följ upp: ${f.name(holder)} har inte bekräftat att fortfarande vara ${roleThere(there, f)}`,
  'task-grant-role': ({ holder, ...there }, f) =>
    `Ge mandatet eller invänd: ${f.name(holder)} vill bli ${roleThere(there, f)}`,
  'task-follow-up-grant': ({ holder, people, ...there }, f) =>
    `Följ upp: ${f.names(people)} har inte svarat på om ${f.name(holder)} får mandatet som ${roleThere(there, f)}`,
  'task-answer-objection': ({ by, reason }, f) =>
    `Föreslå rollen på nytt eller dra tillbaka förslaget: ${f.name(by)} invänder, ”${reason}”`,
  'then-role-followed-up': ({ asked }, f) =>
    `Därefter ombeds ${f.names(asked)} att följa upp det`,
  'role-title': ({ holder, is, ...there }, f) => {
    const as = roleThere(there, f);
    switch (is) {
      case 'confirm':
        return `Är ${f.name(holder)} fortfarande ${as}?`;
      case 'handOver':
        return `${f.name(holder)} tar över som ${as}`;
      case 'goOn':
        return `${f.name(holder)} fortsätter som ${as}`;
      case 'ended':
        return `${f.name(holder)} är inte längre ${as}`;
      default:
        return `${f.name(holder)} som ${as}`;
    }
  },
};
