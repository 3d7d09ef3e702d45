import { Role } from '../roles';
import { Locale } from './format';

/** The words of the field; Swedish from OpenTRIM (domain: "The words in Swedish"). */
export const roleNames: Record<Locale, Record<Role, string>> = {
  en: {
    customer: 'customer',
    orderer: 'orderer',
    accountManager: 'account manager',
    deliveryManager: 'delivery manager',
    serviceManager: 'service manager',
    signatory: "IT's signatory",
    steeringMember: 'member of the IT steering group',
    steeringChair: 'chair of the IT steering group',
    steeringSecretary: 'secretary of the IT steering group',
  },
  sv: {
    customer: 'kund',
    orderer: 'beställare',
    accountManager: 'kundansvarig',
    deliveryManager: 'leveransansvarig',
    serviceManager: 'tjänsteansvarig',
    signatory: 'ITs undertecknare',
    steeringMember: 'ledamot i IT-styrgruppen',
    steeringChair: 'ordförande i IT-styrgruppen',
    steeringSecretary: 'sekreterare i IT-styrgruppen',
  },
};
