import type { DialogueMessages } from '../../messages/dialogue';
import type { WordsFor } from '../wordsFor';

const kinds: Record<string, string> = {
  requirement: 'ett verksamhetskrav',
  complaint: 'ett klagomål',
  agreement: 'en överenskommelse',
  opportunity: 'en möjlighet',
  improvement: 'en förbättring',
};

export const dialogueWords: WordsFor<DialogueMessages> = {
  'not-in-the-dialogue': ({ people }, f) =>
    `Det här är mellan ${f.names(people)}. Fråga någon av dem, eller anteckna en egen dialog.`,
  'dialogue-still-ahead': ({ when }, f) =>
    `${f.moment(when)} har inte inträffat än. Anteckna samtalet när det har hållits.`,
  'dialogue-not-held': ({ when }, f) =>
    `Samtalet är planerat till ${f.moment(when)}. Anteckna först att det har hållits.`,

  'dialogue-opened': ({ by, topic, subject }, f) =>
    `${f.name(by)} inledde en dialog om ${f.name(subject)}: ”${topic}”`,
  'dialogue-planned': ({ by, with: others, when }, f) =>
    others.length > 0
      ? `${f.name(by)} planerade det med ${f.names(others)} till ${f.moment(when)}`
      : `${f.name(by)} planerade det till ${f.moment(when)}`,
  'dialogue-held': ({ by, with: others, when, nextStep }, f) => {
    const talk =
      others.length > 0
        ? `${f.name(by)} och ${f.names(others)} talades vid ${f.moment(when)}`
        : `${f.name(by)} antecknade ett samtal ${f.moment(when)}`;
    return nextStep ? `${talk}; nästa steg: ”${nextStep}”` : talk;
  },
  'dialogue-noted': ({ by, text }, f) => `${f.name(by)}: ”${text}”`,
  'dialogue-finished': ({ by }, f) => `${f.name(by)} gjorde det som avtalats`,
  'dialogue-turned-into': ({ by, kind }, f) =>
    `${f.name(by)} förde det vidare i ${kinds[kind] ?? kind}`,

  'task-hold-dialogue': ({ topic, when }, f) =>
    `Tala om ”${topic}” ${f.moment(when)}, och anteckna hur det gick`,
  'task-next-step': ({ topic, step }) => `Efter ”${topic}”: ${step}`,
};
