import { Translated } from '../flatten';
import { stages as en } from '../en/stages';

export const stages: Translated<typeof en> = {
  draft: 'Utkast',
  intake: 'Mottagning',
  preparation: 'Beredning',
  decision: 'Beslut',
  delivery: 'Leverans',
  verification: 'Verifiering',
  closed: 'Avslutat',
  identified: 'Identifierad',
  proposed: 'Föreslagen',
  accepted: 'Åtagen',
  declined: 'Avböjd',
  ended: 'Avslutad',
  logged: 'Antecknad',
  open: 'Öppen',
};
