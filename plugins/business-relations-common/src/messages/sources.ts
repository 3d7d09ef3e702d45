import type { Nothing } from './nothing';

/** Why a system's answer is not believed: nothing changes by it. */
export interface SourceSilences {
  /** In the words of whatever asked it. */
  'source-failed': { why: string };
  'source-empty': { before: number };
  'source-much-smaller': { before: number; now: number };
}

/** What is wrong with one role that a system names. */
export interface SourceRowProblems {
  'source-role-without-id': Nothing;
  'source-role-unreadable': { where: string };
  'source-role-twice': Nothing;
}

export interface SourceMessages extends SourceSilences, SourceRowProblems {}
