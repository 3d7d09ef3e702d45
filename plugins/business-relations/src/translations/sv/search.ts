import { search as en } from '../en/search';
import { Translated } from '../flatten';

export const search: Translated<typeof en> = {
  customer: 'Kund',
};
