import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, RunRecord } from '@business-relations/rules';

/** A row of the command log. */
export type Logged = {
  id: string;
  caseId: string;
  nth: number;
  type: string;
  /** Who sent it, with which key; null of the engine's own. */
  person: string | null;
  key: string;
  state: 'waiting' | 'carried-out' | 'refused';
};

/** What each part of the product holds of one case. */
export type Standing = {
  id: string;
  /** In their order. */
  log: Logged[];
  /** The record. */
  events: RecordedEvent[];
  /** The read model, and of which epoch a run may write it; missing where nothing came about. */
  readModel?: { case: Case; epoch: number };
  /** The workflow, by its query; missing where there is none. */
  run?: RunRecord;
};
