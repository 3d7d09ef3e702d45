import { Translated } from '../flatten';
import { roles as en } from '../en/roles';

export const roles: Translated<typeof en> = {
  standing_vacant: 'vakant',
  standing_identified: 'inte tillfrågad än',
  standing_proposed: 'tillfrågad, ännu inte åtagen',
  standing_declined: 'avböjd',
  standing_ended: 'avslutad',
  standing_ahead: 'börjar {{day}}',
  standing_expired: 'mandatet gick ut {{day}}',
  standing_gone: 'finns inte kvar i organisationen',

  mandateUpTo: 'upp till {{money}} per beslut',
  mandateWithoutMoney: 'inga pengar i mandatet',
  until: 'till och med {{day}}',

  mandate: 'Mandat',
  covers: 'Omfattar',
  coversUnit: 'hela {{unit}}',
  coversAll: 'allt',
  coversNew: 'även tjänster som inte finns än',
  perDecision: 'Högst per beslut',
  perYear: 'Högst per år',
  none: 'inget',
  holds: 'Gäller',
  fromOn: 'från {{from}} tills vidare',
  fromTo: '{{from}} – {{to}}',
  grantor: 'Ges av',
  noGrantor: 'ingen angiven',
  evidence: 'Underlag',
  noEvidence: 'saknas; någon behöver lägga till det',
  inAddition: 'utöver dem som har rollen på nivåerna ovanför',

  does_customer:
    'Du beslutar vad {{unit}} får från IT: nya tjänster och vad tjänster ska innehålla, inom ditt mandat.\nDet som går utöver mandatet förordar du och lyfter vidare.\nDu kommer överens med IT om servicenivåer, och kan beställa som en beställare.',
  does_orderer:
    'Du beställer vad {{unit}} behöver av det som tjänsterna erbjuder.\nDu bereder nytt och ändrat innehåll tillsammans med kundansvarig; kunden beslutar om det.\nDu kontrollerar att det som levererats är det som efterfrågades.',
  does_accountManager:
    'Du är den på IT som {{unit}} vänder sig till först.\nDu tar emot verksamhetens krav, säger av vilken klass de är och vem som beslutar, och bereder dem med beställarna.\nDu svarar på klagomål.',
  does_deliveryManager:
    'Du ansvarar för ITs leverans som helhet.\nDu träder in där en kund saknar kundansvarig.\nTill dig kommer det som en kundansvarig inte hann lösa i tid.',
  does_serviceManager:
    'Du ansvarar för tjänsten: vad den innehåller och hur den fungerar.\nDu bereder dess servicenivåer med kundansvarig.',
  does_signatory:
    'Du förbinder IT till de servicenivåer som avtalas med kunderna.\nDu fastställer vad som gäller där inget är avtalat.',
  does_steeringMember:
    'Med de andra beslutar du om det som går utöver kundernas mandat och det som de är oense om.',
  does_steeringChair:
    'Det som går utöver kundernas mandat, eller som de är oense om, kommer till dig.\nDu ser till att styrgruppen beslutar i tid.',
  does_steeringSecretary: 'Du för styrgruppens dagordning och protokoll.',
  theUnit: 'enheten',

  proposeTitle: 'Föreslå en roll',
  proposeLead:
    'Den som får en roll tillfrågas först: inget gäller förrän rollen är åtagen.',
  role: 'Roll',
  related: 'Mot verksamheten',
  offices: 'Befattningar på IT',
  roleNotPermitted:
    'Bara de som administrerar verksamhetsrelationer kan föreslå den rollen.',
  yearlyCeilingText: 'Tomt: inget tak för året.',
  unit_customer: 'Enhet som blir kund',
  unit_orderer: 'Enhet som beställer',
  unit_accountManager: 'Kundens enhet',
  unit_office: 'Enhet på IT',
  holder: 'Person',
  reach: 'För vilka tjänster',
  reachEverything: 'Hela enheten',
  reachEverythingOffice: 'Alla tjänster',
  allOfTheUnit_customer:
    '”Hela enheten” gäller det som {{unit}} ber om där ingen är utsedd: något nytt, och tjänster utan kund. Det gör inte {{unit}} till kund för någon tjänst: välj tjänsterna för det.',
  allOfTheUnit_orderer:
    '”Hela enheten” är varje tjänst som {{unit}} eller en enhet ovanför är kund för, också de som tillkommer. Det är ingen tjänst som någon annan är kund för, eller ingen ännu: välj tjänsterna för det.',
  allOfTheUnit_accountManager:
    '”Hela enheten” är varje tjänst som {{unit}} eller en enhet ovanför är kund för, också de som tillkommer. Det är ingen tjänst som någon annan är kund för, eller ingen ännu: välj tjänsterna för det.',
  onNoServiceNow: 'Just nu skulle det inte synas på någon tjänst.',
  onServicesNow_one: 'Just nu skulle det synas på {{count}} tjänst.',
  onServicesNow_other: 'Just nu skulle det synas på {{count}} tjänster.',
  reachEntities: 'Dessa tjänster, system eller domäner',
  entities: 'Tjänster, system eller domäner',
  inAdditionLabel:
    'Utöver den som har rollen på systemet eller domänen ovanför',
  decides: 'Får besluta om',
  decidesAll: 'allt inom det, även tjänster som inte finns än',
  decidesSame: 'bara det som står ovan',
  money: 'Högst per beslut',
  moneyText_customer:
    'Engångskostnad plus de första tolv månaderna. Det som kostar mer lyfts till kunden ovanför.',
  moneyText_orderer:
    'Lämna tomt om beställningar inte behöver något tak. Engångskostnad plus de första tolv månaderna.',
  yearlyCeiling: 'Högst per år',
  from: 'Från och med',
  to: 'Till och med',
  toText: 'Tomt: tills vidare.',
  grantorText:
    'Den i verksamheten som kan ge mandatet. Hen får veta det och kan invända.',
  evidenceText:
    'Budgetrad, delegationsordning, protokoll: text eller en adress. Det kan läggas till senare, och saknas till dess.',
  whoIsAsked: 'Vad som händer när du föreslår',
  asks: '{{person}} tillfrågas.',
  asksGrantBy:
    'Du föreslår dig själv, så {{person}} tillfrågas först om mandatet och ska svara senast {{moment}}.',
  asksBy: '{{person}} tillfrågas och ska svara senast {{moment}}.',
  tellsGrantor: '{{person}}, som ger mandatet, får veta det och kan invända.',
  afterwards: 'Annars: {{then}}',
  theyTakeOn: 'Det här tillfrågas de om att åta sig:',
  missing: 'Återstår att fylla i: {{fields}}',
  toBeforeFrom: 'Det är innan mandatet börjar.',
  send: 'Föreslå',
  sentTitle: '{{person}} har tillfrågats',
  sent: 'Rollen gäller när {{person}} åtar sig den. Du hittar den bland ärendena du följer.',
  toCase: 'Se ärendet',
  thenWhat: 'Sedan',
  then_customer: 'Utse kund för {{unit}}',
  then_accountManager: 'Utse kundansvarig för {{unit}}',
  then_orderer: 'Utse en beställare för {{unit}}',

  answerAccept: 'Vill du vara {{role}} för {{unit}}?',
  answerAcceptOffice: 'Vill du vara {{role}}?',
  answerConfirm: 'Är du fortfarande {{role}} för {{unit}}?',
  answerConfirmOffice: 'Är du fortfarande {{role}}?',
  answerHandOver: 'Vill du ta över som {{role}} för {{unit}}?',
  answerHandOverOffice: 'Vill du ta över som {{role}}?',
  takeOn: 'Det här åtar du dig',
  takesOn: 'Det här åtar sig {{person}}',
  proposedBy: 'Föreslaget av',
  askedBy: 'Frågat av',
  everyYear: 'ingen, det frågas en gång om året',
  share: 'Andel av kostnaden',
  yourAnswer: 'Ditt svar',
  objects: '{{person}} invänder',
  handsOver: 'Lämnas över av',
  answerBy: 'Svara senast',
  otherwise: 'Annars',
  accept: 'Åta mig rollen',
  takeOver: 'Ta över',
  confirm: 'Ja, det gäller fortfarande',
  decline: 'Avböj',
  layDown: 'Nej, det gäller inte längre',
  layDownText:
    'Rollen upphör genast, och med den det den ger rätt till. Det som beslutats står fast.',
  sendLayDown: 'Avsluta min roll',
  grant: 'Ge mandatet',
  grantedBy: 'Gavs av',
  awaitsWord: 'Väntar på besked från',
  object: 'Invänd mot mandatet',
  declineText: 'Den som föreslog får veta varför, och föreslår någon annan.',
  declineReason: 'Varför inte?',
  suggests: 'Vem föreslår du i stället?',
  objectText:
    'Den som föreslog och den som tillfrågats får veta det. Mandatet kan sedan ändras.',
  objectReason: 'Vad är fel med det?',
  sendDecline: 'Avböj rollen',
  sendObject: 'Skicka invändningen',
  reason: 'Skäl',
  suggested: 'Föreslås i stället',

  amendText:
    'Förslaget som det är nu. Den som tillfrågas får frågan på nytt när du skickar det.',
  mine: 'Din roll',
  changeOf: 'Ändra: {{role}} {{person}}',
  since: 'sedan {{day}}',
  source_declared: 'står i katalogen',
  source_import: 'importerad från {{name}}',
  source_source: 'från {{name}}, där {{id}}',
  handOver: 'Lämna över',
  handOverText:
    '{{person}} är {{role}} tills den som tar över har åtagit sig rollen. Öppna uppgifter följer sedan med.',
  successor: 'Vem tar över?',
  handOverReason: 'Varför? (kan lämnas tomt)',
  sendHandOver: 'Be om att få lämna över',
  end: 'Avsluta',
  endText:
    'Rollen upphör genast, och med den det den ger rätt till. Det som beslutats står fast.',
  endReason: 'Varför avslutas den?',
  sendEnd: 'Avsluta rollen',
  askToConfirm: 'Bekräfta',
  askToConfirmText:
    '{{person}} tillfrågas om rollen fortfarande gäller. Det gör den tills svaret blir nej.',
  sendConfirm: 'Be om bekräftelse',
  proposeIdentified: 'Tillfråga',
  answerIt: 'Svara',
};
