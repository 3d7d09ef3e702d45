import type { DeliveryMessages } from '../../messages/deliveries';
import type { WordsFor } from '../wordsFor';

export const deliveryWords: WordsFor<DeliveryMessages> = {
  'delivery-unreadable': ({ where }) =>
    `“${where}” can’t be read, or is missing.`,
  'delivery-unknown-case': ({ case: id }) => `There is no case ${id}.`,
  'delivery-of-another-kind': ({ case: id }) =>
    `Case ${id} is about nothing that is delivered.`,
  'delivery-not-ordered-yet': () =>
    'Nothing had been ordered in this case yet. It is kept until something is.',
  'delivery-still-ahead': ({ at }, f) =>
    `${f.moment(at)} is still ahead. It counts from then on.`,
  'delivery-earlier-round': ({ since }, f) =>
    `This round of delivery began on ${f.moment(since)}; what is older says nothing about it.`,
  'delivery-no-further': () => 'Delivery was as far already.',
  'delivery-stopped': ({ system, note }) =>
    note === undefined
      ? `${system} says that it has stopped.`
      : `${system} says that it has stopped: “${note}”`,
  'not-by-systems': ({ system, command }) =>
    `${system} is another system: it can say how far a delivery is, and can’t ask for “${command}”.`,
};
