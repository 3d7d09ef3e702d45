import type { DeliveryMessages } from '../../messages/deliveries';
import type { WordsFor } from '../wordsFor';

export const deliveryWords: WordsFor<DeliveryMessages> = {
  'delivery-unreadable': ({ where }) =>
    `”${where}” går inte att läsa, eller saknas.`,
  'delivery-unknown-case': ({ case: id }) => `Det finns inget ärende ${id}.`,
  'delivery-of-another-kind': ({ case: id }) =>
    `Ärendet ${id} gäller inget som levereras.`,
  'delivery-not-ordered-yet': () =>
    'Inget var beställt i ärendet ännu. Beskedet sparas tills något är det.',
  'delivery-still-ahead': ({ at }, f) =>
    `${f.moment(at)} har inte inträffat än. Beskedet räknas från och med då.`,
  'delivery-earlier-round': ({ since }, f) =>
    `Den här leveransomgången började ${f.moment(since)}; det som är äldre säger inget om den.`,
  'delivery-no-further': () => 'Leveransen hade redan kommit så långt.',
  'delivery-stopped': ({ system, note }) =>
    note === undefined
      ? `Enligt ${system} har leveransen stannat.`
      : `Enligt ${system} har leveransen stannat: ”${note}”`,
  'not-by-systems': ({ system, command }) =>
    `${system} är ett annat system: det kan berätta hur långt en leverans har kommit, men inte begära ”${command}”.`,
};
