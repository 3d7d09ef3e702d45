import {
  message,
  Message,
} from '@business-relations/backstage-plugin-business-relations-common';
import { RepairKind } from '@business-relations/backstage-plugin-business-relations-common/contract';
import { Run } from '../../engine/runs';
import { asRanges, greatest } from './numbers';
import { Sides } from './sides';
import { WholeCase } from './wholeCase';

/** Whether this repair does it, the other one would, or nobody can. */
export type Who = 'this' | 'other' | 'nobody';

export type Difference = { found: Message; measure: Message; who: Who };

/** What is done with the run of a case. */
export type OfRun =
  | { does: 'nothing' }
  /** Started again; where one runs that is none of ours any more, that is ended first. */
  | { does: 'start'; epoch: number; instead?: Run }
  | { does: 'end'; run: Run };

export type Diagnosis = { differences: Difference[]; ofRun: OfRun };

const byHand = message('mend-by-hand', {});

const recordOf = (whole: WholeCase): Difference[] => {
  const { taken, gone } = whole;
  const events = asRanges(taken.map(({ seq }) => seq));
  const lost = asRanges(gone);
  return [
    ...(taken.length > 0
      ? [
          {
            found: message('repair-events-missing', { events }),
            measure: message('mend-take-events', { events }),
            who: 'this' as const,
          },
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            found: message('repair-events-lost', { events: lost }),
            ...(whole.case
              ? {
                  measure: message('mend-note-lost', { events: lost }),
                  who: 'this' as const,
                }
              : { measure: byHand, who: 'nobody' as const }),
          },
        ]
      : []),
  ];
};

function readModelOf(
  { database: { row, record } }: Sides,
  whole: WholeCase,
): Difference[] {
  const last = record.at(-1)?.event.seq ?? 0;
  const found = (what: Message): Difference[] => [
    whole.case
      ? { found: what, measure: message('mend-rebuild', {}), who: 'this' }
      : { found: what, measure: byHand, who: 'nobody' },
  ];
  if (!row) {
    return last > 0
      ? found(message('repair-row-missing', { record: last }))
      : [];
  }
  if (row.seq < last) {
    return found(message('repair-row-behind', { row: row.seq, record: last }));
  }
  return row.differs
    ? found(message('repair-row-differs', { record: last }))
    : [];
}

/** What is wrong with a run that answers, of a case that stands there. */
function wrongWith(
  engine: Extract<Sides['engine'], { run: 'answers' }>,
  whole: WholeCase,
): Message | undefined {
  const run = engine.case?.seq ?? 0;
  const record = whole.case?.seq ?? whole.top;
  if (whole.isOutdated) {
    return message('repair-run-outdated', {
      run: engine.epoch,
      record: whole.epoch,
    });
  }
  if (whole.forked.length > 0) {
    return message('repair-fork', { events: asRanges(whole.forked) });
  }
  return run < record
    ? message('repair-run-behind', { run, record })
    : undefined;
}

/** A run that may have more than the database, and doesn't tell. */
const unaskable = (engine: Sides['engine']): Diagnosis => {
  const ofRun = { does: 'nothing' as const };
  if (engine.run !== 'silent' && engine.run !== 'broken') {
    return { differences: [], ofRun };
  }
  const { why } = engine;
  const difference: Difference =
    engine.run === 'silent'
      ? {
          found: message('repair-run-silent', { why }),
          measure: message('mend-later', {}),
          who: 'nobody',
        }
      : {
          found: message('repair-run-broken', { why }),
          measure: byHand,
          who: 'nobody',
        };
  return { differences: [difference], ofRun };
};

/** Runs are started and ended by `resume` alone. */
function runOf(
  does: RepairKind,
  { engine }: Sides,
  whole: WholeCase,
): Diagnosis {
  const nothing = { differences: [], ofRun: { does: 'nothing' as const } };
  const current = whole.case;
  if (engine.run === 'not-asked') return nothing;
  if (!current) return unaskable(engine);
  if (engine.run === 'silent') {
    return engine.latest.isOpen || !current.endedAt
      ? unaskable(engine)
      : nothing;
  }
  const epoch =
    greatest(whole.epoch, engine.run === 'answers' ? engine.epoch : 0) + 1;
  const only = (found: Message, measure: Message, ofRun: OfRun): Diagnosis =>
    does === 'resume'
      ? { differences: [{ found, measure, who: 'this' }], ofRun }
      : {
          differences: [
            { found, measure: message('mend-by-resume', {}), who: 'other' },
          ],
          ofRun: nothing.ofRun,
        };
  if (engine.run === 'none' || !engine.latest.isOpen) {
    if (current.endedAt) return nothing;
    return only(
      message('repair-run-missing', { record: current.seq }),
      message('mend-start-again', { epoch }),
      { does: 'start', epoch },
    );
  }
  const wrong =
    engine.run === 'broken'
      ? message('repair-run-broken', { why: engine.why })
      : wrongWith(engine, whole);
  if (!wrong) return nothing;
  const { latest } = engine;
  if (current.endedAt) {
    return only(
      engine.run === 'answers'
        ? message('repair-run-of-ended', { run: engine.case?.seq ?? 0 })
        : wrong,
      message('mend-end-run', {}),
      { does: 'end', run: latest },
    );
  }
  return only(wrong, message('mend-replace-run', { epoch }), {
    does: 'start',
    epoch,
    instead: latest,
  });
}

/** What is different between database and engine, in the order in which it is mended, and what is to be done. Pure. */
export function diagnose(
  does: RepairKind,
  sides: Sides,
  whole: WholeCase,
): Diagnosis {
  const { database, engine } = sides;
  const isUnknown = !database.row && database.record.length === 0;
  if (isUnknown && !whole.case) {
    // Nothing came of it: an opening that was refused. Or nobody knows yet.
    const { differences, ofRun } = unaskable(engine);
    return { differences: [...recordOf(whole), ...differences], ofRun };
  }
  const [first, ...more] = recordOf(whole);
  const record: Difference[] =
    isUnknown && whole.case && first
      ? [
          {
            ...first,
            found: message('repair-run-unknown', { run: whole.case.seq }),
          },
          ...more,
        ]
      : recordOf(whole);
  const { differences, ofRun } = runOf(does, sides, whole);
  return {
    differences: [...record, ...readModelOf(sides, whole), ...differences],
    ofRun,
  };
}
