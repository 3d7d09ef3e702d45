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
};
