import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case } from '@business-relations/rules';
import { Run } from '../../engine/runs';

/** An event as the record has it, and its hash as the run that wrote it has it. */
export type Kept = { event: RecordedEvent; hash: string };

/** What the database has of a case. */
export type InDatabase = {
  /** Missing where nothing tells. */
  kind?: string;
  /** What lists and pages read, where there is a row for it. */
  row?: {
    epoch: number;
    seq: number;
    case: Case;
    /** Something of it is not what the record makes. Only told where the record is whole and the row is at its end. */
    differs: boolean;
  };
  /** Oldest first; numbers may be missing. */
  record: Kept[];
  /** Numbers that an earlier repair found nobody to have. */
  lost: number[];
};

/** What the engine has of it. */
export type InEngine =
  /** A closed case whose record is whole needs nobody to run it. */
  | { run: 'not-asked' }
  | { run: 'none' }
  | { run: 'silent'; latest: Run; why: string }
  /** A worker has it and can't run it. */
  | { run: 'broken'; latest: Run; why: string }
  | {
      run: 'answers';
      latest: Run;
      epoch: number;
      /** Missing where nothing has opened it. */
      case?: Case;
      /** Number of the last event that the record had when the run last heard of it. */
      projected: number;
      /** What happened in it, oldest first. */
      events: RecordedEvent[];
      /** What happened before it, as far as runs before it were asked. */
      earlier: RecordedEvent[];
    };

export type Sides = { database: InDatabase; engine: InEngine };
