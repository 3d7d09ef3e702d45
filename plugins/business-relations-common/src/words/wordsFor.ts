import { Format } from './format';

/** The sentences of one group of messages in one language. */
export type WordsFor<Group> = {
  [C in keyof Group]: (params: Group[C], format: Format) => string;
};
