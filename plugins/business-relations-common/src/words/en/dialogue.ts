import type { DialogueMessages } from '../../messages/dialogue';
import type { WordsFor } from '../wordsFor';

export const dialogueWords: WordsFor<DialogueMessages> = {
  'not-in-the-dialogue': ({ people }, f) =>
    `This is between ${f.names(people)}. Ask one of them, or log a dialogue of your own.`,
  'dialogue-still-ahead': ({ when }, f) =>
    `${f.moment(when)} is still ahead. Log it when it has been held.`,
  'dialogue-not-held': ({ when }, f) =>
    `This is planned for ${f.moment(when)}. Log that it was held first.`,

  'dialogue-opened': ({ by, topic, subject }, f) =>
    `${f.name(by)} opened a dialogue about ${f.name(subject)}: “${topic}”`,
  'dialogue-planned': ({ by, with: others, when }, f) =>
    others.length > 0
      ? `${f.name(by)} planned it with ${f.names(others)} for ${f.moment(when)}`
      : `${f.name(by)} planned it for ${f.moment(when)}`,
  'dialogue-held': ({ by, with: others, when, nextStep }, f) => {
    const talk =
      others.length > 0
        ? `${f.name(by)} and ${f.names(others)} talked on ${f.moment(when)}`
        : `${f.name(by)} logged a talk on ${f.moment(when)}`;
    return nextStep ? `${talk}; next step: “${nextStep}”` : talk;
  },
  'dialogue-noted': ({ by, text }, f) => `${f.name(by)}: “${text}”`,
  'dialogue-finished': ({ by }, f) => `${f.name(by)} did what was agreed`,
  'dialogue-turned-into': ({ by, kind }, f) =>
    `${f.name(by)} went on with it in a ${kind}`,

  'task-hold-dialogue': ({ topic, when }, f) =>
    `Talk about “${topic}” on ${f.moment(when)}, and log how it went`,
  'task-next-step': ({ topic, step }) => `After “${topic}”: ${step}`,
};
