import type { Message, Messages } from '../messages';
import type { Format } from './format';

/** Says another message that stands inside one, in the same language. */
export type Say = (message: Message) => string;

/** The sentences of one group of messages in one language. */
export type WordsFor<Group> = {
  [C in keyof Group]: (params: Group[C], format: Format, say: Say) => string;
};

/** One language: a sentence for every code. A code that is missing does not type-check. */
export type Words = WordsFor<Messages>;
