import { AssignmentStatus } from '../assignment';
import { EntityRef } from '../references';
import { Day } from '../term';
import type { Nothing } from './nothing';

/** What a cell of a table of units and budgets has to hold. */
export type ImportCell =
  | 'unit'
  | 'person'
  | 'email'
  | 'subject'
  | 'amount'
  | 'currency'
  | 'yesOrNo'
  | 'day'
  | 'share';

/** Why a table can't be read at all. */
export interface ImportTableProblems {
  'import-not-text': Nothing;
  'import-empty': Nothing;
  'import-heading-missing': { heading: string };
  'import-not-rows': Nothing;
  'import-heading-twice': { heading: string };
  /** Other headings of the same file may then be read as columns that mean nothing, and go unnoticed. */
  'import-heading-letters': { line: number; heading: string };
  'import-too-many-rows': { most: number };
  /** A quotation mark that isn't closed, or stands in the middle of a cell. */
  'import-quotes-wrong': { line: number };
  /** In the words of whatever reads it. */
  'import-unreadable': { why: string };
}

/** What is wrong with one row; the row and the column stand beside it. */
export interface ImportRowProblems {
  'import-wrong-letters': { value: string };
  'import-cell-missing': { heading: string };
  'import-cell-unreadable': { value: string; wanted: ImportCell };
  'import-cell-too-long': { most: number };
  'import-ends-before-it-begins': { from: string; to: string };
  'import-over-already': { day: Day };
  'import-parent-differs': {
    unit: EntityRef;
    says: EntityRef;
    parents: EntityRef[];
  };
  'import-part-of-itself': { unit: EntityRef };
  'import-row-twice': { line: number };
  'import-row-contradicts': { line: number };
}

/** Why a row comes to what it comes to, where that isn't plain. */
export interface ImportReasons {
  'import-no-head': { unit: EntityRef };
  'import-no-customer-above': { unit: EntityRef };
  'import-head-decides-above': { person: EntityRef; unit: EntityRef };
  'import-row-gone': { name: string };
  'import-row-changed': { name: string };
  /** What was accepted holds until its holder accepts the other. */
  'import-holds-until-accepted': { person: EntityRef };
  'import-asked-anew': { person: EntityRef };
  'import-stands-as': { status: AssignmentStatus };
}

export interface ImportMessages
  extends ImportTableProblems, ImportRowProblems, ImportReasons {
  'unknown-import': { id: string };
  'import-has-errors': { rows: number };
  /** The table, the catalog or somebody's role is not as it was in the preview. */
  'import-plan-differs': Nothing;
}
