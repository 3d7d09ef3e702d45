import { Translated } from '../flatten';
import { tree as en } from '../en/tree';

export const tree: Translated<typeof en> = {
  lead: 'Enheterna som katalogen har dem, med vem som beslutar för var och en, och var verksamheten själv säger något annat: i vilken enhet en kund står, vem som har gett ett mandat, och hur stort det ovanför är.',
  table: 'Träd över enheter',
  onlyDeviating: 'Bara enheter som avviker',
  noneDeviate:
    'Inget avviker: kunder och beställare står som katalogens enheter gör.',
  unitsIn: 'Enheter i {{unit}}',
  in: 'i {{units}}',
  deviationsOf: 'Avvikelser för {{unit}}',
  deviationsBelow_one: '{{count}} avvikelse längre ner',
  deviationsBelow_other: '{{count}} avvikelser längre ner',
  decidedBy: 'beslutar, som kund för {{unit}}',
  decidedIn: '{{unit}} beslutar.',
  decidedAbove: 'En enhet ovanför beslutar.',
  nobodyDecides: 'Ingen kund, varken här eller ovanför.',
  more: 'Visa fler enheter',
};
