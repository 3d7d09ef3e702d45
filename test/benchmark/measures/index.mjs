import { allFindings, findings, reorganisation } from './business.mjs';
import { cardOnPostgres, cardOnSqlite } from './card.mjs';
import { clients } from './clients.mjs';
import { decision } from './decision.mjs';
import { imports } from './imports.mjs';
import { memory } from './memory.mjs';
import { firstFill, processing } from './processing.mjs';
import { onTheDomain, onTheService } from './relation.mjs';
import { restart } from './restart.mjs';
import { cardAtScale, casesAtScale, workAtScale } from './scale.mjs';
import { snapshot, snapshotMemory, snapshotResident } from './snapshot.mjs';

/**
 * Each is `{name, title, unit, most | least, aim, take(stage, sizes)}`; `take` answers `{ours, baseline, ratio}`, or
 * `{ours}` alone where the bar is one of its own unit.
 */
export const measures = [
  decision,
  clients,
  cardOnPostgres,
  cardOnSqlite,
  cardAtScale,
  workAtScale,
  casesAtScale,
  processing,
  firstFill,
  onTheService,
  onTheDomain,
  snapshot,
  snapshotMemory,
  snapshotResident,
  imports,
  findings,
  allFindings,
  reorganisation,
  memory,
  restart,
];
