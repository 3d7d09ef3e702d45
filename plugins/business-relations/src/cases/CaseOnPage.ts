import {
  EntityRef,
  Offer,
  Task,
} from '@business-relations/backstage-plugin-business-relations-common';
import { CaseAnswer } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Me } from '../people/useMe';

/** A case that is shown, to whom, and what to do with what comes of a command. */
export type CaseOnPage = {
  answer: CaseAnswer;
  /** Missing where the server could not say who reads. */
  me?: Me;
  /** Shows the case as a command left it. */
  answered: (next: CaseAnswer) => void;
  /** Asks for the case again. */
  refresh: () => void;
  /** A command of the reader is on its way: what they begin meanwhile would begin on what is past. */
  sending: boolean;
  whileSending: <T>(work: Promise<T>) => Promise<T>;
};

export const offerOf = (
  { offers }: CaseAnswer,
  command: string,
  choice?: string,
): Offer | undefined =>
  offers.find(each => each.command === command && each.choice === choice);

export function isOffered(
  answer: CaseAnswer,
  command: string,
  choice?: string,
): boolean {
  const offer = offerOf(answer, command, choice);
  return offer !== undefined && !offer.refused;
}

/** The choices within a command that this reader has. */
export const choicesOf = ({ offers }: CaseAnswer, command: string): string[] =>
  offers.flatMap(each =>
    each.command === command && each.choice !== undefined && !each.refused
      ? [each.choice]
      : [],
  );

export const isAskedOf = ({ asked }: Task, person: EntityRef | undefined) =>
  asked.some(party => party.person === person);

/** What is asked of the reader. */
export const askedOfReader = ({ answer, me }: CaseOnPage): Task[] =>
  answer.tasks.filter(task => isAskedOf(task, me?.person));

/** The reader is asked to give one of these commands, or may all the same. */
export const mayGive = (on: CaseOnPage, commands: readonly string[]) =>
  commands.some(command => isOffered(on.answer, command)) ||
  askedOfReader(on).some(task =>
    task.commands.some(command => commands.includes(command)),
  );

/** When something is asked by, where it has a deadline that is already computed. */
export const dueOf = ({ due }: CaseAnswer, { deadline }: Task) =>
  deadline === undefined ? undefined : due[deadline];

/** What follows by itself if nobody does it in time. */
export const followsOf = ({ follows }: CaseAnswer, { deadline }: Task) =>
  deadline === undefined ? undefined : follows[deadline];
