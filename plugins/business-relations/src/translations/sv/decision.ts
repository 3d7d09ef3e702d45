import { Translated } from '../flatten';
import { decision as en } from '../en/decision';

export const decision: Translated<typeof en> = {
  decideBy: 'Besluta senast',
  alternatives: 'Alternativ',
  beyond: 'utanför ditt mandat → tillstyrk och lyft',
  youDecideFor: 'Du beslutar som {{role}} för {{unit}}',
  youDecide: 'Du beslutar som {{role}}',
  asDeputy: 'som ersättare',
  byOffice: 'på ämbetets vägnar',
  mandate: 'mandat {{money}}',
  share: 'andel {{percent}}',
  more: 'Risk, kriterier, vem som berett',
  preparedBy: 'Berett av',
  oneALine: 'Ett per rad; vart och ett blir ett acceptanskriterium',
  withConditions: 'Med villkor',
  return: 'Återremittera',
  thenNothing: 'Ingenting görs, och kravet avslutas.',
  thenDelivery:
    'Du godkänner: {{what}}. Det går till leverans och kan inte tas tillbaka.',
  thenConditions:
    'Du godkänner: {{what}}, med villkor. De som berett kan inom tre arbetsdagar säga att de inte kan uppfyllas; då kommer det tillbaka.',
  thenLifted: 'Du tillstyrker: {{what}}. {{to}} ombeds besluta.',
  thenLiftedUp:
    'Du tillstyrker: {{what}}. Den som är ovanför dig ombeds besluta.',
  thenRejected:
    'Du säger nej till alltihop, och kravet avslutas. Den som bad om det får veta varför.',
  thenReturned:
    'Det går tillbaka till dem som berett. Din tid står stilla tills de har svarat.',
};
