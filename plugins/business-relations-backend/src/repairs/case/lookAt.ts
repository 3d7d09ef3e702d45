import { RepairKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { CaseRules } from '@business-relations/rules';
import { Knex } from 'knex';
import { Kinds } from '../../cases/kinds';
import { Run, Runs } from '../../engine/runs';
import { isRemoved } from '../../retention/database/closedCases';
import { inDatabase, rulesIn } from '../database/inDatabase';
import { askEngine } from './askEngine';
import { diagnose, Diagnosis } from './diagnose';
import { InDatabase, InEngine, Sides } from './sides';
import { missingIn, topOf, WholeCase, wholeCase } from './wholeCase';

/** What was found in one case, and all that is needed to mend it. */
export type Looked = Diagnosis & {
  kind: string;
  rules: CaseRules;
  sides: Sides;
  whole: WholeCase;
};

export type LookDeps = { db: Knex; kinds: Kinds; runs: Runs };

/** The case, and the run of it that was seen, where it was found by one. */
export type Suspect = { caseId: string; seen?: Run };

/** A closed case whose record is whole needs nothing of the engine, unless one was seen to run. */
const needsEngine = (database: InDatabase, seen: Run | undefined) =>
  seen?.isOpen === true ||
  !database.row?.case.endedAt ||
  missingIn(database, topOf(database)).length > 0 ||
  database.row.seq < topOf(database);

/**
 * Both sides of a case. The engine first: what it has written by then, a healthy database has. Where the database has
 * more, the case went on between the two, or the engine was set back: it is asked again.
 */
async function bothSides(
  { db, kinds, runs }: LookDeps,
  { caseId, seen }: Suspect,
): Promise<Sides> {
  let database = await inDatabase(db, kinds, caseId);
  if (!needsEngine(database, seen)) {
    return { database, engine: { run: 'not-asked' } };
  }
  let engine: InEngine;
  let isBehind: boolean;
  let times = 0;
  do {
    const known = database;
    engine = await askEngine(
      runs,
      caseId,
      before => missingIn(known, before - 1).length > 0,
    );
    const kindOfRun = 'latest' in engine ? engine.latest.kind : seen?.kind;
    database = await inDatabase(db, kinds, caseId, { kindOfRun });
    isBehind =
      engine.run === 'answers' && (engine.case?.seq ?? 0) < topOf(database);
    times += 1;
  } while (isBehind && times < 2);
  return { database, engine };
}

/**
 * Looks at one case from both sides, and changes nothing. Undefined where it was removed when its time was over.
 *
 * @throws Error where it can't be read; EngineAway
 */
export async function lookAt(
  deps: LookDeps,
  does: RepairKind,
  suspect: Suspect,
): Promise<Looked | undefined> {
  const { db, kinds } = deps;
  const sides = await bothSides(deps, suspect);
  const { kind, row } = sides.database;
  if (!row && (await isRemoved(db, suspect.caseId))) return undefined;
  const rules = rulesIn(kinds, kind);
  if (!kind || !rules) {
    throw new Error(
      kind
        ? `no kind of case called “${kind}” is installed`
        : 'nothing tells of which kind it is',
    );
  }
  const whole = wholeCase(rules, sides);
  return { kind, rules, sides, whole, ...diagnose(does, sides, whole) };
}
