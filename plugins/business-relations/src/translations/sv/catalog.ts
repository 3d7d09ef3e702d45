import { catalog as en } from '../en/catalog';
import { Translated } from '../flatten';

export const catalog: Translated<typeof en> = {
  customer: 'Kund',
  orderer: 'Beställare',
  accountManager: 'Kundansvarig',
  any: 'Visa',
  anybody: 'Allas',
  withoutCustomer: 'Utan kund',
  mine: 'Mina',
  units: 'Enheter',
  people: 'Personer',
  hasCustomer: 'har som kund',
  customerOf: 'är kund till',
  hasOrderer: 'har som beställare',
  ordererOf: 'beställer',
  hasAccountManager: 'har som kundansvarig',
  accountManagerOf: 'är kundansvarig för',
};
