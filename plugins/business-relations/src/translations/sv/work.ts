import { Translated } from '../flatten';
import { work as en } from '../en/work';

export const work: Translated<typeof en> = {
  title: 'Mitt arbete',
  asked: 'Väntar på mig',
  allAsked: 'Alla {{number}} i Mitt arbete',
  waiting: 'Jag väntar på',
  followed: 'Jag följer',
  start: 'Starta något',
  cases: 'Alla ärenden',
  customers: 'Kunder',
  nothingAsked: 'Ingenting väntar på dig',
  nothingAskedText:
    'När någon behöver ditt beslut, ditt svar eller din hjälp står det här, med den dag då det behövs.',
  nothingWaiting: 'Du väntar inte på någon',
  nothingFollowed: 'Du följer ingenting än. Öppna ett ärende och välj Följ.',
  noDeadline: 'ingen tidsgräns',
  late: 'försenat',
  with: 'hos {{people}}',
  since: 'sedan',
  remind: 'Påminn',
  reminded: 'Påmind',
  notCarriedOut: 'Sparat, ännu inte utfört',
  refusedAfterwards: 'Kunde inte utföras',
  nothingAskedStep:
    'Börja själv: be om det som verksamheten behöver, eller anteckna ett samtal med IT.',
  nothingWaitingText:
    'Det du har bett andra om står här tills de har gjort det, och du kan påminna dem.',
  toCase: 'Till ärendet',
  askedAt: '{{command}}, {{time}}',
};
