import { RecordedEvent } from '@business-relations/backstage-plugin-business-relations-common';
import { Case, CaseRules } from '@business-relations/rules';
import { hashOf } from '../../projection/hash';
import { greatest, upTo } from './numbers';
import { InDatabase, Sides } from './sides';

/** A case as far as it can be put together from both sides. */
export type WholeCase = {
  /** Of whoever has it: the greatest that the database knows. */
  epoch: number;
  /** Number of the last event that the database knows of. */
  top: number;
  /** The run is of an epoch that another has taken over from. */
  isOutdated: boolean;
  /** Numbers under which the run has another event than the record. */
  forked: number[];
  /** What the record lacks and a run has. */
  taken: RecordedEvent[];
  /** What the record lacks and nobody has. */
  gone: number[];
  /** After all of that; missing where it can't be made. */
  case?: Case;
};

export const topOf = ({ row, record, lost }: InDatabase): number =>
  greatest(row?.seq ?? 0, ...record.map(({ event }) => event.seq), ...lost);

/** Numbers up to this one that the record should have and hasn't. */
export function missingIn({ record, lost }: InDatabase, last: number) {
  const known = new Set([...record.map(({ event }) => event.seq), ...lost]);
  return upTo(last).filter(seq => !known.has(seq));
}

/**
 * The case after the last of these events. Where numbers between them are lost it goes on from a state that somebody
 * kept after them, the latest first.
 */
export function caseAfter(
  rules: CaseRules,
  events: RecordedEvent[],
  keptStates: (Case | undefined)[],
  last: number,
): Case | undefined {
  const states = keptStates
    .flatMap(state => state ?? [])
    .filter(({ seq }) => seq <= last)
    .sort((one, other) => other.seq - one.seq);
  for (const state of [undefined, ...states]) {
    let current = state;
    for (const event of events) {
      if (event.seq === (current?.seq ?? 0) + 1) {
        current = rules.evolve(current, event);
      }
    }
    if (current?.seq === last) return current;
  }
  return undefined;
}

type Hashes = Map<number, string>;

/** Under whose number the record has another one. */
const differing = (hashes: Hashes, events: RecordedEvent[]): number[] =>
  events
    .filter(event => {
      const known = hashes.get(event.seq);
      return known !== undefined && known !== hashOf(event);
    })
    .map(({ seq }) => seq);

/** Which of the run's events belong to the case: those before it parted from the record, and before another took over. */
function trusted(
  { database, engine }: Sides,
  whole: Pick<WholeCase, 'isOutdated' | 'forked' | 'top'>,
  hashes: Hashes,
): RecordedEvent[] {
  if (engine.run !== 'answers') return [];
  const takenOver = database.record.find(
    ({ event }) => event.epoch > engine.epoch,
  );
  const end = Math.min(
    ...whole.forked,
    takenOver?.event.seq ?? Infinity,
    whole.isOutdated ? whole.top + 1 : Infinity,
  );
  const earlierEnd = Math.min(...differing(hashes, engine.earlier));
  return [
    ...engine.earlier.filter(({ seq }) => seq < earlierEnd),
    ...engine.events.filter(({ seq }) => seq < end),
  ];
}

type Answering = Extract<Sides['engine'], { run: 'answers' }>;

/** What is on its way from a run that is open comes by itself; a closed one writes no more. */
const writtenBy = ({ latest, projected, case: current }: Answering): number =>
  latest.isOpen ? projected : (current?.seq ?? 0);

/** Puts together what both sides have. Pure: says what would come of it and changes nothing. */
export function wholeCase(rules: CaseRules, sides: Sides): WholeCase {
  const { database, engine } = sides;
  const { row, record } = database;
  const top = topOf(database);
  const epoch = greatest(
    row?.epoch ?? 0,
    ...record.map(({ event }) => event.epoch),
  );
  const run = engine.run === 'answers' ? engine : undefined;
  const isOutdated = run !== undefined && run.epoch < epoch;
  const hashes = new Map(record.map(({ event, hash }) => [event.seq, hash]));
  const forked = differing(hashes, run?.events ?? []);

  const goesOn = run && !isOutdated && forked.length === 0;
  const last = goesOn ? greatest(top, writtenBy(run)) : top;
  const missing = missingIn(database, last);
  const theirs = trusted(sides, { isOutdated, forked, top }, hashes);
  const taken = theirs.filter(({ seq }) => missing.includes(seq));
  // Nobody can tell what is lost while the run that may have it says nothing.
  const gone =
    engine.run === 'silent' || engine.run === 'broken'
      ? []
      : missing.filter(seq => !taken.some(event => event.seq === seq));
  const events = [...record.map(({ event }) => event), ...taken].sort(
    (one, other) => one.seq - other.seq,
  );
  const current = caseAfter(
    rules,
    events,
    [row?.case, goesOn ? run.case : undefined],
    last,
  );
  return {
    epoch: goesOn ? greatest(epoch, run.epoch) : epoch,
    top,
    isOutdated,
    forked,
    taken,
    gone,
    ...(current && { case: current }),
  };
}
