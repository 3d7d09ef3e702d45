import { findings as en } from '../en/findings';
import { Translated } from '../flatten';

export const findings: Translated<typeof en> = {
  title: 'Brister',
  lead: 'Vad som saknas om roller, vad som inte längre stämmer och vad som inte kunde läsas. Var och en med vems uppgift den är, och vad som hjälper.',
  table: 'Brister och åtgärder',
  byKind: 'Brister efter slag',
  all: 'Alla',
  number: '{{number}}',
  moreThan: 'fler än {{number}}',
  inAll: 'Brister: {{number}}',
  inAllMoreThan: 'Brister: fler än {{number}}',
  what: 'Vad som är fel',
  about: 'Gäller',
  aboutReference: 'Gäller (referens)',
  role: 'Roll',
  person: 'Person',
  since: 'Sedan',
  sinceUnknown: 'okänt',
  task: 'Vems uppgift',
  detail: 'Detalj',
  remedy: 'Åtgärd',
  ofUnit: '{{role}} för {{unit}}',
  theCase: 'ett ärende',
  event: 'händelse {{number}}',
  owner: 'dess ägare i katalogen',
  administrators: 'den som administrerar verksamhetsrelationer',
  operators: 'den som driver verksamhetsrelationer',
  none: 'Inget saknas',
  noneText:
    'Varje roll som behövs är åtagen, och allt i katalogen kunde läsas. Det som saknas en dag står här, med sin åtgärd.',
  noneOfKind: 'Inget av det här slaget',
  noneOfKindText: 'Det kan finnas brister av andra slag.',
  noneHere: 'Det finns inget mer på den här sidan.',
  showAll: 'Visa alla brister',

  proposeCustomer: 'Föreslå en kund',
  proposeAccountManager: 'Föreslå en kundansvarig',
  propose: 'Föreslå någon',
  ask: 'Be dem åta sig rollen',
  proposeAnew: 'Föreslå på nytt',
  addEvidence: 'Föreslå med underlag',
  handOver: 'Lämna över',
  toCase: 'Öppna ärendet',
  toEntity: 'Öppna katalogposten',
  toRole: 'Ändra rollen',
  keepOrEnd: 'Behåll eller avsluta',
  atTheSystem:
    'Se till att systemet anger alla sina roller igen; då försvinner det här av sig självt.',
  atTheDeliverySystem:
    'Ange rätt ärende där. När det sägs igen med samma id försvinner det här.',
  atItsSource:
    'Rätta den där den är skriven; katalogen har ingen sida för den.',

  isNow: 'Katalogen har dem nu själv, som {{who}}: lämna över till dem.',
  becauseOf: 'Därför att {{why}}.',
  kind_officeVacant: 'Vakant befattning på IT',
  kind_serviceWithoutCustomer: 'Tjänst utan kund',
  kind_noAccountManager: 'Kundansvarig saknas',
  kind_vacant: 'Vakant roll',
  kind_holderLeft: 'Någon har lämnat',
  kind_expired: 'Mandatet har gått ut',
  kind_pending: 'Roll som inte är åtagen än',
  kind_notConfirmed: 'Roll som inte bekräftats på ett år',
  kind_notProposed: 'Ingen har tillfrågats',
  kind_noEvidence: 'Mandat utan underlag',
  kind_ordererOutside: 'Beställare utanför kunden',
  kind_noLongerDeclared: 'Anges inte längre',
  kind_deliveryStopped: 'Leveransen har stannat',
  kind_sourceSilent: 'Ett system anger inte längre sina roller',
  kind_sourceRow: 'Roll i ett annat system som inte togs',
  kind_deliveryStray: 'Leverans utan ärende',
  kind_unreadable: 'Roller som inte kan läsas',
  kind_entityError: 'Katalogpost med fel',
  kind_fork: 'Ärende vid sidan av sin historik',

  text_officeVacant:
    'Det som går till befattningen går förbi den, eller väntar.',
  text_officeVacant_deliveryManager:
    'Det som en kundansvarig inte kan lösa går direkt till IT-styrgruppen.',
  text_officeVacant_steeringChair:
    'Det som är bortom alla mandat, eller eskaleras till sist, har ingen som beslutar.',
  text_officeVacant_signatory:
    'Ingen förbinder IT till servicenivåer, så inga kan överenskommas.',
  text_serviceWithoutCustomer:
    'Ingen beslutar om den här tjänsten eller betalar för den.',
  text_noAccountManager:
    'Ingen på IT är kundansvarig för den här kunden; leveransansvarig tillfrågas i stället.',
  text_vacant: 'Katalogen anger en enhet för rollen, men ingen person.',
  text_holderLeft: 'Den som har rollen finns inte längre i katalogen.',
  text_expired: 'Mandatets sista dag har passerat.',
  text_pending: 'Den som tillfrågats om att åta sig den har inte svarat.',
  text_notConfirmed:
    'Innehavaren har tillfrågats om den fortfarande gäller, men har inte svarat i tid. Den gäller ändå.',
  text_notProposed:
    'Katalogen eller ett annat system anger någon som inte har tillfrågats om att åta sig den.',
  text_noEvidence: 'Inget visar vad mandatet vilar på.',
  text_ordererOutside:
    'De beställer det som en annan del av verksamheten betalar för.',
  text_noLongerDeclared:
    'Den anges inte längre där den kom ifrån, i katalogen eller ett annat system. Inget upphör av det.',
  text_deliveryStopped: 'Det som är beställt arbetas det inte med just nu.',
  text_sourceSilent:
    'Rollerna är som systemet senast angav dem. Inget upphör medan det inte anger några:',
  text_sourceRow:
    'Allt annat som systemet anger har tagits. Det här gick inte:',
  text_deliveryStray:
    'Ett leveranssystem säger något som inte hör till något här:',
  text_unreadable: 'Rader om roller i dess YAML kunde inte läsas:',
  text_entityError: 'Katalogen säger:',
  text_fork:
    'Dess körning säger något annat än historiken. Det som görs i det sparas och väntar.',
};
