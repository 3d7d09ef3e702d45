import { Translated } from '../flatten';
import { stages as en } from '../en/stages';

export const stages: Translated<typeof en> = {
  asked: 'Tillfrågad',
  draft: 'Utkast',
  preparation: 'Beredning',
  decision: 'Beslut',
  delivery: 'Leverans',
  verification: 'Verifiering',
  closed: 'Avslutat',
  open: 'Öppen',
};
