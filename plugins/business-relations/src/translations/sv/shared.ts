import { Translated } from '../flatten';
import { shared as en } from '../en/shared';

export const shared: Translated<typeof en> = {
  retry: 'Försök igen',
  loading: 'Läser in',
  notAllowed: 'Du får inte se detta',
  failed: 'Det gick inte att läsa in detta',
  stale: 'Uppgifterna kan vara inaktuella',
  because: 'därför att {{reasons}}',
  recorded: 'Sparat {{time}}, utförs när processmotorn är tillbaka.',
  title: 'Verksamhetsrelationer',
  cancel: 'Avbryt',
  vacant: 'vakant',
  pending: 'ännu inte åtagen',
  expired: 'mandatet har gått ut',
  next: 'Nästa sida',
  previous: 'Föregående sida',
  page: 'Sida {{number}}',
  pages: 'Sidor',
  andMore: '{{names}} och {{number}} till',
  exportCsv: 'Exportera CSV',
};
