import {
  EntityRef,
  RoleAsked,
} from '@business-relations/backstage-plugin-business-relations-common';

/** It waits for whoever grants it, before its holder can answer. */
export const isToBeGranted = ({ awaitsWord, granted }: RoleAsked) =>
  awaitsWord === true && granted === undefined;

/** Who has to answer before anything goes on. */
export const askedFirst = (asked: RoleAsked): EntityRef[] =>
  isToBeGranted(asked) ? (asked.wordOf ?? []) : [asked.proposition.holder];

/** The role of somebody that a question is about, by its row; of what nobody holds yet there is none. */
export function heldUntilNow(asked: RoleAsked): string | undefined {
  switch (asked.asks) {
    case 'handOver':
      return asked.from.assignment;
    case 'confirm':
      return asked.assignment;
    case 'accept':
      return undefined;
    default:
      return asked satisfies never;
  }
}

/** Rows of roles without which nobody can answer: its own, that of whoever holds it, or is to be stood in for. */
export const restsOn = (asked: RoleAsked): string[] =>
  [asked.assignment, heldUntilNow(asked), asked.proposition.deputyFor].flatMap(
    row => row ?? [],
  );
