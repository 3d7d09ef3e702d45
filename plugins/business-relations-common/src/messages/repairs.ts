/** What a repair finds of a case: where engine and database say different things. Numbers are those of events. */
export interface RepairFindingMessages {
  /** The record is there; what lists and pages read of it isn't. */
  'repair-row-missing': { record: number };
  'repair-row-behind': { row: number; record: number };
  'repair-row-differs': { record: number };
  /** The run has them, the record doesn't. */
  'repair-events-missing': { events: string };
  /** Nobody has them. */
  'repair-events-lost': { events: string };
  'repair-run-missing': { record: number };
  /** The engine was set back. */
  'repair-run-behind': { run: number; record: number };
  /** An earlier run that came back: another has taken the case over since. */
  'repair-run-outdated': { run: number; record: number };
  /** Under these numbers the run has other events than the record. */
  'repair-fork': { events: string };
  /** A run of a case that the database doesn't know. */
  'repair-run-unknown': { run: number };
  /** A run that still waits although its case has ended. */
  'repair-run-of-ended': { run: number };
  'repair-run-silent': { why: string };
  /** A worker has it and can't run it: its rules changed under it. */
  'repair-run-broken': { why: string };
  'repair-unreadable': { why: string };
}

/** What a repair does about what it finds. */
export interface RepairMeasureMessages {
  'mend-rebuild': Record<string, never>;
  'mend-take-events': { events: string };
  'mend-note-lost': { events: string };
  'mend-start-again': { epoch: number };
  'mend-replace-run': { epoch: number };
  'mend-end-run': Record<string, never>;
  /** Not by this repair: by the other one. */
  'mend-by-resume': Record<string, never>;
  /** Once the case can be looked at again. */
  'mend-later': Record<string, never>;
  'mend-by-hand': Record<string, never>;
}

export interface RepairMessages
  extends RepairFindingMessages, RepairMeasureMessages {
  'unknown-repair': { id: string };
  'another-repair-runs': { id: string };
  'repair-has-ended': { id: string };
  /** Why a repair stands still. */
  'repair-waits-for-engine': { why: string };
  'repair-failed': { why: string };
}
