import { Translated } from '../flatten';
import { goals as en } from '../en/goals';

export const goals: Translated<typeof en> = {
  title: 'Mål',
  none: 'Inga mål är skrivna ännu. Med dem kan varje krav säga vad det är till för.',
  noCustomer:
    'Varken enheten eller någon ovanför den är kund, så det finns inga mål ännu.',
  ofAbove: 'De som gäller för {{unit}}, kunden ovanför',
  goal: 'Mål {{number}}',
  result: 'Önskat resultat',
  resultHint: 'Krav nämner målet med dessa ord',
  shows: 'Hur det märks',
  showsHint: 'Genom vilken siffra eller händelse alla ser att det är nått',
  owner: 'Vems det är',
  until: 'Till och med',
  isPast: '(har passerat)',
  requirements: 'Krav',
  servedBy: '{{open}} öppna, {{fulfilled}} uppfyllda',
  servedByNothing: 'inget tjänar det ännu',
  servingNone:
    'Krav som inte tjänar något av målen: {{open}} öppna, {{fulfilled}} uppfyllda',
  writtenBy: 'Skrivna av {{who}}, {{when}}',
  writeFirst: 'Skriv mål',
  change: 'Ändra målen',
  formText:
    'Ett till sju. Ett mål som får bättre ord är samma mål; vad som önskades tidigare finns kvar i historiken.',
  add: 'Lägg till ett mål',
  remove: 'Ta bort',
  save: 'Spara målen',
};
