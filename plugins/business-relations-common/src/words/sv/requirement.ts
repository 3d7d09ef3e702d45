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
  draft: 'kravet är ännu ett utkast, lämna in det först',
  preparation: 'kravet bereds',
  decision: 'kravet väntar på beslut',
  delivery: 'kravet är under leverans',
  verification: 'kravet väntar på besked om att det blev som det var tänkt',
  closed: 'kravet är avslutat, öppna ett nytt som länkar hit',
};

const ofClass: Record<RequirementClass, string> = {
  order: 'en beställning ur det nuvarande utbudet',
  change: 'en ändring av tjänsten',
  new: 'något nytt',
};

const needed: Record<NeededPart, string> = {
  class: 'vilket slags krav det är',
  customer: 'vems verksamhet det gäller',
  result: 'det önskade resultatet',
  value: 'vad det är värt',
  alternative: 'ett alternativ till att inte göra något',
  money: 'vad varje alternativ kostar',
  recommendation: 'vilket alternativ ni förordar',
  offeringItem: 'vad som ska beställas',
};

const parts: Record<ProposalPart, string> = {
  title: 'rubriken',
  result: 'resultatet',
  why: 'skälet',
  value: 'värdet',
  neededBy: 'datumet',
  criteria: 'acceptanskriterierna',
  goal: 'målet',
  offeringItem: 'det som beställs',
  class: 'slaget av krav',
  subject: 'tjänsten',
  customer: 'kunden',
  alternatives: 'alternativen',
  recommended: 'rekommendationen',
  priceOfNothing: 'priset för att inte göra något',
};

const changes = (changed: ProposalPart[], f: Format) =>
  f.list(changed.map(part => parts[part]));

const lacks = (missing: NeededPart[], f: Format) =>
  f.list(missing.map(part => needed[part]));

/** Ett alternativ med sin rubrik; att inte göra något har ingen. */
const chosen = (title: string) =>
  title ? `”${title}”` : 'att inte göra något';

const people = (asked: EntityRef[], f: Format) =>
  asked.length > 0 ? f.names(asked) : 'ingen (rollen är vakant)';

const askedAs = (asked: EntityRef[]) =>
  asked.length > 1 ? 'tillfrågade' : 'tillfrågad';

/** ”Åsa Berg som kund för Skador”, och vem en ersättare träder in för. */
const inRole = ({ person, role, unit, insteadOf }: DecidedBy, f: Format) => {
  const who = f.name(person);
  if (role === 'asker') return who;
  const where = unit ? ` för ${f.name(unit)}` : '';
  return insteadOf
    ? `${who}, ersättare för ${f.name(insteadOf)} som ${f.role(role)}${where},`
    : `${who} som ${f.role(role)}${where}`;
};

const allInRole = (by: DecidedBy[], f: Format) =>
  f.list(by.map(each => inRole(each, f)));

export const requirementWords: WordsFor<RequirementMessages> = {
  'requirement-not-now': ({ stage }) =>
    `Det går inte att göra nu: ${atStage[stage]}.`,
  'not-the-asker': ({ asker }, f) =>
    `Utkastet är skrivet för ${f.name(asker)}. Be hen ändra det eller lämna in det.`,
  'unit-is-needed': () => 'Ange vilken enhets verksamhet det gäller.',
  'not-in-the-offering': ({ offering }, f) =>
    offering.length > 0
      ? `Det går inte att beställa som det är. Tjänsten erbjuder ${f.list(
          offering,
        )}. Välj något av det, eller lämna valet tomt för att be om en ändring.`
      : 'Tjänsten har inget som går att beställa som det är. Lämna valet tomt för att be om en ändring.',
  'order-needs-an-item': ({ offering }, f) =>
    offering.length > 0
      ? `En beställning gäller något som tjänsten redan erbjuder: ${f.list(
          offering,
        )}. Välj något av det, eller kalla kravet en ändring.`
      : 'Tjänsten har inget som går att beställa som det är. Kalla kravet en ändring, eller något nytt.',
  'not-a-classifier': ({ asked }, f) =>
    `Vilket slags krav det är och vems det är avgörs av ${people(asked, f)}.`,
  'classified-by-account-manager': ({ asked }, f) =>
    `Tjänst och kund är redan bestämda. Be ${people(asked, f)} ändra dem.`,
  'not-a-preparer': ({ asked }, f) =>
    `Kravet bereds av ${people(asked, f)}. Skriv en anteckning till dem.`,
  'order-has-its-price': () =>
    'En beställning har sitt pris i utbudet och behöver inga alternativ. Vill ni något annat ska kravet vara en ändring.',
  'two-currencies': ({ title }) =>
    `”${title}” har kostnader i två valutor. Ange båda i samma.`,
  'unknown-recommendation': () =>
    'Det alternativ som förordas finns inte bland de angivna. Välj ett av dem, eller att inte göra något.',
  'requirement-names-no-goal': ({ goals }) =>
    `Skriv i kravet vilket av kundens mål det tjänar, eller att det inte tjänar något. De är: ${goals.map(goal => `”${goal}”`).join(', ')}.`,
  'requirement-incomplete': ({ missing }, f) =>
    `Innan någon kan besluta saknas: ${lacks(missing, f)}.`,
  'question-waits': ({ question }) =>
    `En fråga väntar på svar: ”${question}” När den är besvarad går kravet tillbaka till beslut.`,
  'nothing-was-asked': () => 'Ingen fråga väntar på svar.',
  'not-lifted-yet': () =>
    'Det finns ännu inget att besluta om. Beslutet efterfrågas när kravet är berett och lyft.',
  'orderer-cannot-decide': ({ deciders }, f) =>
    `En beställare beslutar om beställningar. Om nytt eller ändrat innehåll beslutar ${people(
      deciders,
      f,
    )}: lyft kravet dit.`,
  'not-the-decider': ({ deciders }, f) =>
    `Det är ${people(deciders, f)} som beslutar om detta.`,
  'authority-ended': ({ role }, f) =>
    `Du tillfrågades som ${f.role(
      role,
    )}, och det gäller inte längre. Låt bekräfta rollen, eller fråga på nytt vem som beslutar.`,
  'beyond-mandate': ({ title, money, liftTo }, f) =>
    `${chosen(title)}${money ? ` för ${f.money(money)}` : ''} går utöver ditt mandat. ${
      liftTo.length > 0
        ? `Förorda det, så lyfts det till ${f.names(liftTo)}.`
        : 'Det finns ingen som kan besluta om det: låt tillsätta rollen först.'
    }`,
  'needs-somebody-else': ({ limit }, f) =>
    `Över ${f.money(
      limit,
    )} måste någon annan än den som berett kravet besluta. Förorda det och lyft det.`,
  'content-changed': ({ changed }, f) =>
    changed.length > 0
      ? `Sedan du öppnade kravet har ${changes(
          changed,
          f,
        )} ändrats. Läs det igen och besluta sedan.`
      : 'Det du läste är inte det som nu ska beslutas. Läs det igen och besluta sedan.',
  'no-such-alternative': () =>
    'Alternativet finns inte bland dem som du ska ta ställning till. Ladda om sidan.',
  'nothing-takes-no-conditions': () =>
    'Att inte göra något kan inte förenas med villkor. Välj ett annat alternativ, eller avslå med ett skäl.',
  'already-decided': ({ outcome, title, by, at }, f) =>
    `${f.names(by)} ${
      outcome === 'approved'
        ? `godkände ”${title}”`
        : `sade nej till ”${title}”`
    } ${f.moment(at)}. Det beslutet gäller.`,
  'seat-has-answered': ({ by, at }, f) =>
    `${f.name(by)} svarade för den här kunden ${f.moment(at)}. Det första svaret gäller.`,
  'within-your-mandate': ({ title }) =>
    `”${title}” ryms i ditt mandat: besluta själv.`,
  'already-asked': ({ asked }, f) =>
    `${f.names(asked)} är redan ${askedAs(asked)}.`,
  'nobody-above': () => 'Det finns ingen ovanför att lyfta kravet till.',
  'route-is-the-same': ({ asked }, f) =>
    `Inget har ändrats: det är ${people(asked, f)} som beslutar, som förut.`,
  'no-conditions-to-judge': () =>
    'Det finns inga villkor att ta ställning till.',
  'conditions-stand': ({ since }, f) =>
    `Ingen sade före ${f.moment(
      since,
    )} att villkoren inte går att uppfylla, så de gäller. Dra tillbaka kravet, eller kom överens om något annat med den som beslutade.`,
  'not-a-deliverer': ({ asked }, f) =>
    `Leveransen sköts av ${people(asked, f)}. Skriv en anteckning till dem.`,
  'other-delivery': ({ reference }) =>
    `Kravet är överlämnat som ${reference}. Rapportera om det, eller lämna över på nytt.`,
  'other-delivery-system': ({ system }) =>
    `${system} har tagit sig an det här. Vad ett annat system säger om det räknas inte.`,
  'not-yet-happened': ({ asOf }, f) =>
    `${f.moment(asOf)} har inte inträffat än. Rapportera när det har hänt.`,
  'not-a-verifier': ({ asked }, f) =>
    `Det är ${people(asked, f)} som säger om det blev som det var tänkt.`,
  'no-such-criterion': () =>
    'Acceptanskriteriet finns inte bland dem som återstår. Ladda om sidan.',
  'say-what-is-lacking': () =>
    'Skriv vad som brister, så att det kan rättas till.',

  'requirement-opened': ({ by, title, subject, onBehalfOf }, f) =>
    `${f.name(by)} skrev ned ”${title}” om ${f.name(subject)}${
      onBehalfOf ? `, för ${f.name(onBehalfOf)}` : ''
    }`,
  'requirement-edited': ({ by, changed }, f) =>
    `${f.name(by)} ändrade ${changes(changed, f)}`,
  'requirement-voided': ({ changed }, f) =>
    `Det som lyfts till beslut gäller inte längre, eftersom ${changes(
      changed,
      f,
    )} ändrats; kravet behöver lyftas igen`,
  'requirement-handed-in': ({ by, asked }, f) =>
    asked.length > 0
      ? `${f.name(by)} lämnade in kravet, som sorteras av ${f.names(asked)}`
      : `${f.name(by)} lämnade in kravet`,
  'requirement-classified': ({ by, class: kind, customer }, f) =>
    by
      ? `${f.name(by)} avgjorde att det är ${ofClass[kind]}, för ${f.name(customer)}`
      : `Det är ${ofClass[kind]}, för ${f.name(customer)}`,
  'classification-late': ({ missed, asked }, f) =>
    `Kravet blev inte sorterat i tid av ${people(missed, f)}; även ${people(asked, f)} är ${askedAs(asked)}`,
  'late-taken-back': ({ asked }, f) =>
    `Det gjordes i tid men kom fram sent; ${people(asked, f)} behöver inte göra något`,
  'requirement-prepared': ({ by, alternatives, recommended }, f) =>
    `${f.name(by)} beredde ${
      alternatives.length > 0
        ? f.list(alternatives.map(each => `”${each}”`))
        : 'kravet, ännu utan alternativ'
    }${recommended === undefined ? '' : ` och förordar ${chosen(recommended)}`}`,
  'requirement-lifted': ({ by, title, asked }, f) =>
    `${f.name(by)} bad om beslut av ${people(asked, f)} om ”${title}”`,
  'requirement-answered': ({ by, answer, unchanged }, f) =>
    `${f.name(by)} svarade ”${answer}”${
      unchanged ? '; inget i förslaget ändrades' : ' och ändrade förslaget'
    }`,
  'requirement-asked-anew': ({ by, asked }, f) =>
    `${f.name(by)} frågade på nytt vem som beslutar: ${people(asked, f)}`,
  'classifiers-asked-anew': ({ by, asked }, f) =>
    `${f.name(by)} frågade på nytt vem som sorterar kravet: ${people(asked, f)}`,
  'requirement-lifted-further': ({ by, title, remark, asked }, f) =>
    `${f.name(by)} förordade ${chosen(title)} och lyfte kravet till ${people(asked, f)}${
      remark ? `: ”${remark}”` : ''
    }`,
  'seat-approved': ({ by, title, waitingFor }, f) =>
    `${inRole(by, f)} godkände ${chosen(title)}${
      waitingFor.length > 0 ? `; svar återstår från ${f.names(waitingFor)}` : ''
    }`,
  'seat-rejected': ({ by, reason, waitingFor }, f) =>
    `${inRole(by, f)} sade nej: ”${reason}”${
      waitingFor.length > 0 ? `; svar återstår från ${f.names(waitingFor)}` : ''
    }`,
  'customers-differ': ({ asked }, f) =>
    `Kunderna som delar tjänsten var inte eniga; ${people(asked, f)} beslutar`,
  'requirement-approved': (
    { by, title, money, conditions, onSubmitting, byPreparer },
    f,
  ) => {
    const price = money ? ` för ${f.money(money)}` : '';
    if (onSubmitting) {
      return `${allInRole(
        by,
        f,
      )} beställde ”${title}”${price} och får själv besluta om det, så det är beslutat`;
    }
    const preparer = byPreparer ? ' (och hade deltagit i beredningen)' : '';
    const provided =
      conditions.length > 0
        ? `, under förutsättning: ${f.list(conditions.map(each => `”${each}”`))}`
        : '';
    return `${allInRole(by, f)} godkände ”${title}”${price}${preparer}${provided}`;
  },
  'requirement-nothing-chosen': ({ by }, f) =>
    `${allInRole(by, f)} valde att inte göra något`,
  'requirement-rejected': ({ by, reason }, f) =>
    `${allInRole(by, f)} avslog kravet: ”${reason}”`,
  'requirement-returned': ({ by, question }, f) =>
    `${inRole(by, f)} skickade tillbaka kravet med en fråga: ”${question}”`,
  'decision-late': ({ missed, asked }, f) =>
    `Inget beslut hade kommit från ${people(missed, f)}; även ${people(asked, f)} är ${askedAs(asked)}`,
  'conditions-accepted': ({ by }, f) =>
    by
      ? `${f.name(by)} sade att villkoren går att uppfylla`
      : 'Ingen sade att villkoren inte går att uppfylla, så de gäller',
  'conditions-fell': ({ by, reason }, f) =>
    `${f.name(by)} sade att villkoren inte går att uppfylla: ”${reason}” Godkännandet gäller inte längre`,
  'handed-to-delivery': ({ by, system, reference }, f) => {
    const known = reference ? ` som ${reference}` : '';
    return by
      ? `${f.name(by)} lämnade över kravet till ${system ?? 'leverans'}${known}`
      : `${system ?? 'Leveransen'} har tagit sig an kravet${known}`;
  },
  'delivery-reported': ({ status, asOf, system }, f) => {
    const sentence = {
      accepted: 'Leveransen har tagit emot kravet',
      started: 'Leveransen har börjat',
      delivered: 'Kravet är levererat',
    }[status];
    const told = system === undefined ? '' : `, enligt ${system}`;
    return `${sentence} (${f.moment(asOf)})${told}`;
  },
  'criterion-met': ({ by, criterion }, f) =>
    `${f.name(by)}: ”${criterion}” är uppfyllt`,
  'criterion-not-met': ({ by, criterion, remark }, f) =>
    `${f.name(by)}: ”${criterion}” är inte uppfyllt: ”${remark}”`,
  'sent-back-to-delivery': ({ lacking }, f) =>
    `Tillbaka till leverans, eftersom detta inte är uppfyllt: ${f.list(
      lacking.map(each => `”${each}”`),
    )}`,
  'verification-late': ({ missed, asked }, f) =>
    `Inget besked kom i tid från ${people(
      missed,
      f,
    )} om det blev som det var tänkt; ${people(asked, f)} får ta reda på det`,
  'requirement-received': ({ by }, f) =>
    `${f.name(by)} har tagit emot det, och allt är som det skulle`,
  'received-by-silence': () =>
    'Ingen invände i tid, så det räknas som mottaget',
  'requirement-fulfilled': () => 'Alla acceptanskriterier är uppfyllda',
  'requirement-withdrawn': ({ by, reason }, f) =>
    `${f.name(by)} drog tillbaka kravet: ”${reason}”`,

  'task-hand-in': ({ title }) => `Gör klart och lämna in ”${title}”`,
  'task-classify': ({ title }) =>
    `Avgör vilket slags krav ”${title}” är, och vems`,
  'task-prepare': ({ title, missing }, f) =>
    missing.length > 0
      ? `Bered ”${title}”; det saknas: ${lacks(missing, f)}`
      : `Lyft ”${title}” till beslut; inget saknas`,
  'task-answer': ({ title, question }) => `Svara om ”${title}”: ”${question}”`,
  'task-decide': ({ title, alternative, money }, f) =>
    `Besluta om ”${title}”: ${chosen(alternative)} förordas${money ? `, ${f.money(money)}` : ''}`,
  'task-fill-decider': ({ title, role, unit }, f) =>
    `Ingen är ${f.role(role)}${
      unit ? ` för ${f.name(unit)}` : ''
    }, så ingen kan besluta om ”${title}”: låt tillsätta rollen och fråga sedan på nytt`,
  'task-judge-conditions': ({ title, conditions }, f) =>
    `”${title}” är godkänt under förutsättning: ${f.list(
      conditions.map(each => `”${each}”`),
    )}. Går det att uppfylla?`,
  'task-hand-over': ({ title }) => `Lämna över ”${title}” till leverans`,
  'task-report-delivery': ({ title }) => `Säg till när ”${title}” är levererat`,
  'task-receive': ({ title }) => `Bekräfta att du har tagit emot ”${title}”`,
  'task-verify': ({ title, left }) =>
    left === 1
      ? `Verifiera ”${title}”: ett kriterium återstår`
      : `Verifiera ”${title}”: ${left} kriterier återstår`,
  'task-follow-up': ({ title, asked }, f) =>
    `Ta reda på av ${people(asked, f)} om ”${title}” blev som det var tänkt`,

  'then-others-classify': ({ asked }, f) =>
    `Därefter tillfrågas även ${people(asked, f)}`,
  'then-others-decide': ({ asked }, f) =>
    `Därefter ombeds ${people(asked, f)} att besluta`,
  'then-reminded-weekly': ({ asked }, f) =>
    `Det finns ingen ovanför; påminnelse till ${people(asked, f)} varje vecka`,
  'then-conditions-stand': () =>
    'Därefter gäller villkoren, och leveransen börjar',
  'then-received': () => 'Därefter räknas det som mottaget',
  'then-account-manager': ({ asked }, f) =>
    `Därefter får ${people(asked, f)} ta reda på det`,
};
