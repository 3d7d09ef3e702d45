import { parties as en } from '../en/parties';
import { Translated } from '../flatten';

export const parties: Translated<typeof en> = {
  services: 'Tjänster',
  customer: 'Betalar för',
  orderer: 'Beställer',
  accountManager: 'Ansvarar för',
  noServices:
    'Inga. Tjänster följer av roller, strax efter att de har accepterats.',
  showAll: 'Visa alla {{number}}',
  asked: 'Väntar på dem',
  nothingAsked: 'Inget som du får se.',
  roles: 'Roller',
  noRoles: 'Inga roller.',
  customerPage: 'Enhetens sida bland kunderna',
  noneTitle: 'Ingen kund',
  noneText:
    'Ingen i den här enheten bestämmer vad den får av IT, beställer det eller ansvarar för det.',
  proposeCustomer: 'Föreslå enhetens kund',
};
